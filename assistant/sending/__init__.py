"""A letter on its way out: in which shape, and when. Nothing here sends anything; the user does that themselves."""

from assistant.sending.addresses import plain_address
from assistant.sending.archive import archive
from assistant.sending.calendar_file import calendar_file
from assistant.sending.card import card_page
from assistant.sending.eml import letter_eml
from assistant.sending.links import ComposeLink, compose_links, mailto_link
from assistant.sending.names import file_name, one_line
from assistant.sending.planner import SendPlan, Timing, plan_sending
from assistant.sending.preview import Preview, preview
from assistant.sending.promised import Promise, promised_date
from assistant.sending.text import letter_text

__all__ = [
    "ComposeLink",
    "Preview",
    "Promise",
    "SendPlan",
    "Timing",
    "archive",
    "calendar_file",
    "card_page",
    "compose_links",
    "file_name",
    "letter_eml",
    "letter_text",
    "mailto_link",
    "one_line",
    "plain_address",
    "plan_sending",
    "preview",
    "promised_date",
]
