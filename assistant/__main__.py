"""``python -m assistant`` is the command ``afterword``."""

import sys

from assistant.cli import main

sys.exit(main())
