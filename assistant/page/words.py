"""What the page calls things."""

from __future__ import annotations

from assistant.schema import Channel, FactKind, LetterKind, Mark, Tone, WithheldReason

# What the page can do; true where the letter is the user's own.
TASKS = {False: "Write a letter from my notes", True: "Check a letter I wrote"}

CHANNELS = {Channel.EMAIL: "Email", Channel.MESSAGE: "Message", Channel.CARD: "Card by hand"}

TONES = {Tone.WARM: "Warm", Tone.PLAIN: "Plain", Tone.FORMAL: "Formal"}

LETTER_KINDS = {
    LetterKind.THANK_YOU: "Thank you",
    LetterKind.ADDITIONAL_INFO: "Add what I did not get to say",
    LetterKind.CLARIFICATION: "Clear something up",
    LetterKind.CHECK_IN: "Ask if there is news",
    LetterKind.STAY_IN_TOUCH: "Stay in touch after a no",
    LetterKind.ANSWER: "Answer their question",
}

FACT_KINDS = {
    FactKind.RESONATED: "What you liked",
    FactKind.NEED: "What they need",
    FactKind.STRENGTH: "What you bring",
    FactKind.MISSED_POINT: "What you did not get to say",
    FactKind.CONCERN: "Worries and doubts",
    FactKind.INTEREST: "Why you want this job",
    FactKind.TOPIC: "What you talked about",
    FactKind.QUESTION: "What they asked you",
    FactKind.REMARK: "What they said",
    FactKind.NEXT_STEP: "What happens next",
    FactKind.LOGISTICS: "When and where",
}

REASONS = {
    WithheldReason.PAY: "about pay",
    WithheldReason.OTHER_OFFERS: "about other job offers",
    WithheldReason.HEALTH_OR_FAMILY: "about someone’s health or family",
    WithheldReason.GOSSIP: "sounds like gossip",
    WithheldReason.EMPLOYER: "a remark about an employer",
    WithheldReason.CANDIDATE: "about another candidate",
    WithheldReason.PERSON: "a remark about a person",
    WithheldReason.PRIVATE: "you marked it as private",
    WithheldReason.INSTRUCTION: "an instruction, not something that was said",
}

COUNTRIES = {
    "No holidays, only weekends": None,
    "Australia": "AU",
    "Canada": "CA",
    "Germany": "DE",
    "Hong Kong": "HK",
    "India": "IN",
    "Ireland": "IE",
    "Jamaica": "JM",
    "Kenya": "KE",
    "Malaysia": "MY",
    "Malta": "MT",
    "Netherlands": "NL",
    "New Zealand": "NZ",
    "Nigeria": "NG",
    "Pakistan": "PK",
    "Philippines": "PH",
    "Singapore": "SG",
    "South Africa": "ZA",
    "United Arab Emirates": "AE",
    "United Kingdom": "GB",
    "United States": "US",
}

CRITERIA = {
    "greeting": "Greeting",
    "gratitude": "Thanks",
    "professional": "Good manners",
    "complete": "Nothing missing",
    "specifics": "Something from this interview",
    "interest": "You want this job",
    "qualification": "What you can do",
    "contribution": "What you would do for them",
    "missed_point": "What you did not get to say",
    "concern": "Worries answered",
    "concise": "Length",
    "subject": "Subject line",
    "voice": "Sounds like you",
    "truth": "True to your notes",
    "attribution": "Who said what",
    "discretion": "Private things stay private",
    "injection": "Nothing slipped in",
}

WORST_FIRST = (Mark.FAIL, Mark.WARN)

MARKS = {Mark.FAIL: "Mend this", Mark.WARN: "Could be better", Mark.PASS: "Fine"}
WORST_FIRST = (Mark.FAIL, Mark.WARN)
