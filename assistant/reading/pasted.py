"""Pasted matter around the notes: calendar invites, job adverts, e-mail headers and footers.

It may tell the company, the role and the people; it holds no facts of the conversation.
"""

from __future__ import annotations

import re

from assistant.reading.segments import Line

_INVITE = re.compile(
    r"(?:https?://|www\.|zoom\.us|meet\.google|teams\.microsoft|\bjoin (?:zoom|with|the|by|microsoft|"
    r"meeting|on)\b|\bmeeting (?:id|link|url)\b|\bpasscode\b|\bdial[- ]in\b|\bpin:|\brsvp\b|\binvit(?:e|"
    r"ation) (?:from|sent)|^-{4,}|^_{4,}|^={4,}|unsubscribe|\bview in (?:browser|calendar)|all rights "
    r"reserved|^sent from my|^on .{5,60} wrote:$|confidentiality notice|this e-?mail (?:and|is)|you have "
    r"been invited|accept\s*[/|]\s*decline|add to calendar|\breply yes\b|powered by|do not reply|"
    r"\bref(?:erence)?\s*(?:no\.?|number|:)\s*\w+)",
    re.I,
)
_HEADER_LABEL = re.compile(
    r"^(?:when|where|time|location|organi[sz]er|attendees?|invitees?|guests?|subject|to|from|cc|bcc|sent|"
    r"date|title|event|meeting|calendar|duration|description|joining info|dial-in|phone|video call|video "
    r"call link|agenda|required|optional|hours?|contract|salary|closing date|reports to|reporting to|start "
    r"date|department|job type|job ref|ref|vacancy ref|type|pay|rate|employment type|posted|apply|apply by|"
    r"website|tel|email|address|sent from|contract type|working pattern|grade|band)$",
    re.I,
)
_ADVERT_OPEN = re.compile(
    r"^(?:\W*)(?:about (?:us|the (?:role|job|company|team|post|position|charity|school|trust))|job "
    r"(?:description|advert|ad|spec|posting|summary|purpose)|person spec\w*|the (?:role|post|job|"
    r"successful candidate|ideal candidate)\b(?!\s+(?:is|was|means)\b.{0,20}\bi\b)|(?:key |main |your "
    r")?(?:responsibilities|duties|requirements|accountabilities)|(?:what )?(?:you'?ll|you will) (?:do|be "
    r"doing|need|bring|have|get)|what we(?:'re| are)? (?:offer|looking for)|we are (?:looking|seeking|"
    r"hiring|recruiting|an equal|a (?:growing|leading|friendly))|we'?re (?:looking for|hiring|seeking|"
    r"recruiting)|essential(?: criteria| skills)?|desirable(?: criteria)?|who (?:we are|you are|are we)|"
    r"benefits|how to apply|to apply|equal opportunit\w+|why (?:join|work)|you should have|the ideal|job "
    r"ad\b|advert\b|ad said|pasted?\b|from the (?:ad|advert|listing|website|posting)|vacancy\b)",
    re.I,
)
_ADVERT_LINE = re.compile(
    r"\b(?:the successful (?:candidate|applicant)|you will|you'll be|you must|you should have|we offer|we "
    r"are an? |the post ?holder|apply (?:by|now|to)|closing date|competitive (?:salary|pay)|equal "
    r"opportunit\w+|join our|years' experience (?:is )?(?:required|essential)|is essential|is desirable|"
    r"our client|candidates? (?:must|should|will)|per annum|pro rata|days'? holiday|minimum of \d+|proven "
    r"(?:track|ability|experience)|excellent (?:communication|organisational|interpersonal)|team player|"
    r"fast[- ]paced)\b",
    re.I,
)
_OWN = re.compile(
    r"\b(?:i|i'm|im|i've|ive|me|my|met|spoke|he|she|they|loved|liked|forgot|asked|told|said|talked)\b|"
    r"^(?:my )?notes?\b|^----? ?my|^so\b|^ok\b|^right\b|^anyway\b",
    re.I,
)


def pasted_lines(lines: list[Line]) -> frozenset[int]:
    """The indices of the lines that were pasted, not jotted down."""
    pasted: set[int] = set()
    in_advert = False
    for index, line in enumerate(lines):
        whole = f"{line.label}: {line.text}" if line.label else line.text
        own = _OWN.search(line.text) is not None
        if in_advert and (
            (line.blank_before and own)
            or re.match(r"(?:^|\W)(?:my )?notes?\b", whole, re.I)
            or (
                re.search(r"\b(?:I|me|my|i've|I'm|met|spoke|told (?:him|her|them))\b", line.text)
                and not _ADVERT_LINE.search(line.text)
                and len(line.text.split()) > 2
            )
        ):
            in_advert = False
        if (
            _ADVERT_OPEN.match(whole)
            and not re.search(r"\b(?:I|i|me|my)\b", whole)
            and len(whole.split()) < 30
        ):
            follows_own = (
                index + 1 < len(lines)
                and _OWN.search(lines[index + 1].text) is not None
                and not _ADVERT_LINE.search(lines[index + 1].text)
            )
            if re.match(r"\W*(?:the (?:role|post|job)\b)", whole, re.I) and (
                own
                or (len(whole.split()) < 4 and follows_own)
                or (
                    not _ADVERT_LINE.search(whole)
                    and not (index + 1 < len(lines) and _ADVERT_LINE.search(lines[index + 1].text))
                )
            ):
                pass
            else:
                in_advert = True
        if (
            in_advert
            or _INVITE.search(whole)
            or (line.label and _HEADER_LABEL.match(line.label) and not own)
            or (_ADVERT_LINE.search(line.text) and not own)
        ):
            pasted.add(index)
    return frozenset(pasted)


_GREETING = re.compile(
    r"^[ \t>*|“\"]*(?:Dear|Hi|Hello|Hey|Hiya|Good (?:morning|afternoon|evening)|Annwyl|Hei|Hej|Hallo|Liebe[rs]?|Cher|Chère|Ch[eè]re? (?:Madame|Monsieur)|Bonjour|Hola|Estimad[oa]|Querid[oa]|Ciao|Gentile|Car[oa]|Ol[aá]|Prezad[oa]|Kære|Kjære|Kia ora|T[eē]nā koe|Moi|Tere|Szia|Kedves|Drag[ăa]|Cześć|Szanown[aey]|Mil[ýá]|Beste|Geachte)[ ,]+"
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? )?[A-ZÀ-Þ][\w'’-]*(?: (?!and\b)[A-ZÀ-Þ][\w'’-]*\.?){0,3})[ \t]*(?:[,!:–—-]|$)",
    re.M,
)
_INVITES = re.compile(
    r"\b(?:your (?:interview|application|panel|assessment|visit|slot|chat|call)|(?:to )?invite you|for (?:applying|your (?:interest|"
    r"application|time))|you(?:['’]?ll| will| are going to)? (?:be )?(?:meet(?:ing)?|seeing|see|speak(?:ing)?)|"
    r"arranged for you|(?:to|can|happy to) confirm|meeting you|see(?:ing)? you|shortlisted|interview (?:panel|details|confirmation))\b",
    re.I,
)
_SUBJECT = re.compile(
    r"^[ \t>*]*(?:Subject|Re|Betreff)\s*:.*\b(?:your|invit\w+|confirm\w*|details of)\b.*\binterview\b|^[ \t>*]*Subject\s*:.*\binterview (?:invitation|confirmation|details)\b",
    re.I | re.M,
)
_TELLS = re.compile(
    r"\b(?:i (?:said|told|loved|forgot|think|nearly)|my brain|so it was|sorry for|how it went|cc'ing myself|went (?:well|ok|okay|badly|really well))\b",
    re.I,
)
_READ_ON = 300  # characters of a message in which it tells what it is


def addressee(text: str) -> tuple[str, int, int] | None:
    """To whom a pasted invitation is addressed, which is the candidate, and where the name stands."""
    for match in _GREETING.finditer(text):
        if _TELLS.search(text[match.end() : match.end() + _READ_ON]):
            continue  # the candidate's own letter to somebody at home
        subject = _SUBJECT.search(text, max(0, match.start() - _READ_ON), match.start())
        if subject or _INVITES.search(text[match.end() : match.end() + _READ_ON].split("\n\n\n")[0]):
            return match["name"], match.start("name"), match.end("name")
    return None


_GUESTS = re.compile(
    r"^[ \t>*|•-]*(?:attendees?|guests?|required(?: attendees?)?|invitees?|participants?|to)\s*(?:\(\d+\))?[ \t]*[:：](?P<names>.+(?:\n[ \t>*|•-]+\S.*)*)|"
    r"^ATTENDEE;(?:[^\n:]*;)?CN=(?P<invited>[^;:\n]+).*|"
    r"^\d+ guests\b.*(?P<listed>(?:\n[^\W\d_a-z][\w'’-]+(?: [\w'’-]+){1,3}(?: \([\w ]+\))?(?=\n|$))+)",
    re.I | re.M,
)
_HOST = re.compile(
    r"^[ \t>*|•-]*(?:organi[sz]er|host|from|with|panel|interviewers?)[ \t]*[:：](?P<names>.+)", re.I | re.M
)
_NAME = re.compile(
    r"(?<![\w@.])(?:(?P<family>[A-ZÀ-Þ]{2,}(?:[ -][A-ZÀ-Þ]{2,})*), (?P<given>[A-ZÀ-Þ][a-zß-ÿ'’-]+)|"
    r"[A-ZÀ-Þ][\w'’-]+(?: (?:[a-zß-ÿ]{2,3} )?[A-ZÀ-Þ][\w'’-]+){1,3})(?![\w@])"
)
"""A name in full, or as lists of guests have it: "NAIDOO, Prishani"."""


def guest(text: str) -> tuple[str, int, int] | None:
    """Who of an invitation's guests must be the candidate, and where: the only one of whom the notes say nothing.

    None unless they do speak of another guest or of the host.
    """
    guests, _, rest = _invitation(text)
    silent = [name for name in guests if not _speaks_of(rest, _in_order(name))]
    sole = len(silent) == 1 and spoken_of(text)
    return (_in_order(silent[0]), silent[0].start(), silent[0].end()) if sole else None


def spoken_of(text: str) -> list[str]:
    """The guests and hosts of an invitation of whom the notes beside it speak."""
    guests, hosts, rest = _invitation(text)
    return [name for name in map(_in_order, (*guests, *hosts)) if _speaks_of(rest, name)]


def _in_order(name: re.Match[str]) -> str:
    return f"{name['given']} {name['family'].title()}" if name["family"] else name.group()


def _invitation(text: str) -> tuple[list[re.Match[str]], list[re.Match[str]], str]:
    """The names on an invitation's list of guests, those of its hosts, and the text without these lines."""
    lists, hosted = [*_GUESTS.finditer(text)], [*_HOST.finditer(text)]
    if not lists:
        return [], [], text
    rest = text
    for found in (*lists, *hosted):
        rest = rest[: found.start()] + " " * (found.end() - found.start()) + rest[found.end() :]
    guests, hosts = (
        [name for found in places for name in _NAME.finditer(text, *found.span(found.lastgroup or 0))]
        for places in (lists, hosted)
    )
    return guests, hosts, rest


def _speaks_of(text: str, name: str) -> bool:
    parts = [part for part in name.split() if len(part) > 2]
    return any(re.search(rf"\b{re.escape(part)}\b", text, re.I) is not None for part in parts)
