"""What reading, writing and reviewing need to know of English: words, tags, shorthand, grammar."""
