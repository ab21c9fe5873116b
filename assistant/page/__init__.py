"""The page's parts; ``app.py`` puts them together. Nothing is imported here: ``afterword app`` starts it without Streamlit."""
