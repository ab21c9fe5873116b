"""What the letters are measured with: cases with gold, scorers, runs."""
