"""A letter in the shapes that leave this program: plain text, and an unsent email draft.

Nothing here sends anything; the user opens the file and sends it themselves.
"""

from assistant.sending.eml import letter_eml
from assistant.sending.names import file_name, one_line
from assistant.sending.text import letter_text

__all__ = ["file_name", "letter_eml", "letter_text", "one_line"]
