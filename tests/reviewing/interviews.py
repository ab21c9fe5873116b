"""Interviews to review letters against: notes with a brief made by hand, and an honest letter for each."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.reviewing import parse_letter, review_draft
from assistant.schema import (
    EMPLOYER,
    ME,
    Brief,
    Channel,
    Draft,
    Fact,
    FactKind,
    LetterKind,
    Mark,
    Notes,
    Person,
    Review,
    Verdict,
    Withheld,
    WithheldReason,
)

K = FactKind


@dataclass(frozen=True)
class Interview:
    """Notes, what they say, and a letter that its writer could sign."""

    notes: Notes
    brief: Brief
    letter: str
    kind: LetterKind = LetterKind.THANK_YOU
    channel: Channel = Channel.EMAIL

    def draft(self, *changes: tuple[str, str]) -> Draft:
        """The letter with some of its words replaced. Each replacement must bite."""
        text = self.letter
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new)
        return parse_letter(text, self.kind, self.channel)

    def review(self, *changes: tuple[str, str]) -> Review:
        """The review of the letter with some of its words replaced."""
        return review_draft(self.draft(*changes), self.brief, self.notes)

    def verdict(self, criterion: str, *changes: tuple[str, str]) -> Verdict:
        """One criterion's verdict on the letter with some of its words replaced."""
        return verdict_in(self.review(*changes), criterion)

    def mark(self, criterion: str, *changes: tuple[str, str]) -> Mark:
        """As ``verdict``, its mark alone."""
        return self.verdict(criterion, *changes).verdict


def verdict_in(review: Review, criterion: str) -> Verdict:
    return next(verdict for verdict in review.criteria if verdict.id == criterion)


def mark_of(text: str, criterion: str, kind: LetterKind, channel: Channel = Channel.EMAIL) -> Mark:
    """One criterion's mark on a letter about which nothing is known."""
    return verdict_in(review_draft(parse_letter(text, kind, channel), None, None), criterion).verdict


def fact(
    notes: str, kind: FactKind, quote: str, speaker: str, text: str | None = None, about: str | None = None
) -> Fact:
    start = notes.index(quote)
    return Fact(
        id=f"f{start}",
        kind=kind,
        quote=quote,
        start=start,
        end=start + len(quote),
        text=text or quote,
        speaker=speaker,
        about=about,
    )


def withheld(notes: str, quote: str, reason: WithheldReason) -> Withheld:
    start = notes.index(quote)
    return Withheld(quote=quote, start=start, end=start + len(quote), reason=reason)


# --- one interviewer, a missed point, something private ------------------------------------------

_BACKEND = """Interviewed w/ Priya Raman (eng mgr) at Lumen Health, Tues. role: senior backend engineer
talked about their migration from monolith to event-driven services, she was worried abt data consistency
I led similar migration at Acme - outbox pattern, cut incident rate 40%
loved that the team does weekly clinic shadowing
forgot to mention my HIPAA audit experience!!
she's expecting in march so they want someone soon (not for the letter)
hear back by friday
- Tom Adeyemi
"""

BACKEND = Interview(
    notes=Notes(text=_BACKEND),
    brief=Brief(
        people=(
            Person(
                name="Priya Raman",
                title="engineering manager",
                given_name="Priya",
                family_name="Raman",
                quote="Priya Raman",
            ),
        ),
        company="Lumen Health",
        role="senior backend engineer",
        me="Tom Adeyemi",
        when="Tuesday",
        facts=(
            fact(_BACKEND, K.TOPIC, "their migration from monolith to event-driven services", EMPLOYER),
            fact(_BACKEND, K.CONCERN, "she was worried abt data consistency", "Priya Raman"),
            fact(
                _BACKEND,
                K.STRENGTH,
                "I led similar migration at Acme - outbox pattern, cut incident rate 40%",
                ME,
            ),
            fact(_BACKEND, K.RESONATED, "loved that the team does weekly clinic shadowing", ME),
            fact(_BACKEND, K.MISSED_POINT, "forgot to mention my HIPAA audit experience", ME),
            fact(_BACKEND, K.NEXT_STEP, "hear back by friday", EMPLOYER),
        ),
        withheld=(
            withheld(
                _BACKEND,
                "she's expecting in march so they want someone soon (not for the letter)",
                WithheldReason.HEALTH_OR_FAMILY,
            ),
        ),
    ),
    letter="""Subject: Thank you - senior backend engineer at Lumen Health

Dear Priya,

Thank you for talking with me on Tuesday about the senior backend engineer role at Lumen Health. I loved that the \
team does weekly clinic shadowing.

You mentioned that you were worried about data consistency. I led a similar migration at Acme and cut the incident \
rate by 40%. I would be glad to bring that experience to your migration from monolith to event-driven services.

One thing I did not get to mention is my HIPAA audit experience.

I remain very interested in the role and look forward to hearing from you by Friday.

Kind regards,
Tom Adeyemi
""",
)

# --- two interviewers, a doubt about the candidate, pay ------------------------------------------

_BAKERY = """the bread one. Hartley & Sons, shift supervisor, nights. met Graham Hartley + his sister Lou who does the orders
graham: ovens new in jan, lost 2 ppl, needs someone who turns up. mad about waste, 6% of sourdough binned
lou: wants the order sheet done by 3am not 4, supermarket van
me: 5 yrs at Greggs, ran the line of 7, did waste sheet - got ours from 8 to 3
i said i dont drive. was worried about that. but the 54 night bus goes past i checked after
pay is 14.20, told them id want 15
they ring thurs
from Dean Okoro
"""

BAKERY = Interview(
    notes=Notes(text=_BAKERY),
    brief=Brief(
        people=(
            Person(name="Graham Hartley", given_name="Graham", family_name="Hartley", quote="Graham Hartley"),
            Person(name="Lou", given_name="Lou", quote="Lou"),
        ),
        company="Hartley & Sons",
        role="shift supervisor",
        me="Dean Okoro",
        facts=(
            fact(_BAKERY, K.TOPIC, "ovens new in jan", "Graham Hartley", "ovens new in January"),
            fact(_BAKERY, K.NEED, "needs someone who turns up", "Graham Hartley"),
            fact(_BAKERY, K.CONCERN, "mad about waste, 6% of sourdough binned", "Graham Hartley"),
            fact(_BAKERY, K.NEED, "wants the order sheet done by 3am not 4, supermarket van", "Lou"),
            fact(_BAKERY, K.STRENGTH, "5 yrs at Greggs", ME, "5 years at Greggs"),
            fact(_BAKERY, K.STRENGTH, "ran the line of 7", ME),
            fact(_BAKERY, K.STRENGTH, "did waste sheet - got ours from 8 to 3", ME),
            fact(
                _BAKERY,
                K.CONCERN,
                "i said i dont drive. was worried about that. but the 54 night bus goes past",
                ME,
            ),
            fact(_BAKERY, K.NEXT_STEP, "they ring thurs", EMPLOYER, "they ring Thursday"),
        ),
        withheld=(withheld(_BAKERY, "pay is 14.20, told them id want 15", WithheldReason.PAY),),
    ),
    letter="""Subject: Thank you: shift supervisor, nights, at Hartley & Sons

Dear Graham,

Thank you for showing me round and telling me about the shift supervisor job at Hartley & Sons.

You said that 6% of the sourdough is binned. At Greggs, where I have spent five years, I did the waste sheet for a \
line of seven and we got ours from 8 to 3. I would be glad to do the same for you.

We spoke about how I would get to work without a car. The 54 night bus goes past, so I can be there for every shift.

I would like the job, and look forward to your call on Thursday.

Best wishes,
Dean Okoro
""",
)

# --- after a no ----------------------------------------------------------------------------------

_NO = """got the no from Fernhill Museum for the learning officer post :( email from Dr. Amara Osei-Bonsu
she said 2nd choice, "very close", other person had SEND experience
want to stay in touch - she mentioned a family programme in autumn that needs freelancers
i loved the handling collection bit, the kids w/ the roman shoe
not bitter!! well a bit. dont sound bitter
Yuki Tanaka-Reid
"""

AFTER_A_NO = Interview(
    notes=Notes(text=_NO),
    brief=Brief(
        people=(
            Person(
                name="Amara Osei-Bonsu",
                honorific="Dr.",
                given_name="Amara",
                family_name="Osei-Bonsu",
                quote="Dr. Amara Osei-Bonsu",
            ),
        ),
        company="Fernhill Museum",
        role="learning officer",
        me="Yuki Tanaka-Reid",
        kind=LetterKind.STAY_IN_TOUCH,
        facts=(
            fact(_NO, K.NEED, "a family programme in autumn that needs freelancers", "Amara Osei-Bonsu"),
            fact(_NO, K.RESONATED, "i loved the handling collection bit, the kids w/ the roman shoe", ME),
        ),
        withheld=(
            withheld(
                _NO,
                'she said 2nd choice, "very close", other person had SEND experience',
                WithheldReason.CANDIDATE,
            ),
            withheld(_NO, "not bitter!! well a bit. dont sound bitter", WithheldReason.PRIVATE),
        ),
    ),
    letter="""Subject: Thank you from Yuki - learning officer

Dear Dr. Osei-Bonsu,

Thank you for letting me know about the learning officer post, and for the time you gave me at Fernhill Museum. \
I loved the handling collection, and the children with the Roman shoe above all.

You mentioned a family programme in autumn that needs freelancers. If that still holds, I would be glad to hear \
more about it, and to stay in touch.

With best wishes,
Yuki Tanaka-Reid
""",
    kind=LetterKind.STAY_IN_TOUCH,
)

# --- a panel -------------------------------------------------------------------------------------

_SCHOOL = """Q: how do you handle a class of 31 mixed ability?
A: talked about my station rotation, they seemed to like
Q: safeguarding example?
A: froze a bit. should have told about the lunchtime club thing in 2023 where i noticed and logged it w/ DSL same day

Panel at Oakfield Primary, Y4 teacher (maternity cover?). Head = Mrs. Ngozi Eze-Williams, deputy Mr Tomasz Wiśniewski, \
governor Pat Lyle
- Tomasz runs the reading scheme, 20 min daily, wants someone who'll lead it in Y4
- Head: outdoor classroom, Forest School fridays, asked if i have training -> Level 3 last yr
- Pat: parents evenings, community
my mentor at current school (St Jude's) is leaving, they dont know i'm looking!
decision by end of next week
Aoife Brennan
"""

SCHOOL = Interview(
    notes=Notes(text=_SCHOOL),
    brief=Brief(
        people=(
            Person(
                name="Ngozi Eze-Williams",
                title="head",
                honorific="Mrs.",
                given_name="Ngozi",
                family_name="Eze-Williams",
                quote="Mrs. Ngozi Eze-Williams",
            ),
            Person(
                name="Tomasz Wiśniewski",
                title="deputy",
                honorific="Mr",
                given_name="Tomasz",
                family_name="Wiśniewski",
                quote="Mr Tomasz Wiśniewski",
            ),
            Person(name="Pat Lyle", title="governor", given_name="Pat", family_name="Lyle", quote="Pat Lyle"),
        ),
        company="Oakfield Primary",
        role="Y4 teacher",
        me="Aoife Brennan",
        facts=(
            fact(_SCHOOL, K.QUESTION, "how do you handle a class of 31 mixed ability?", EMPLOYER),
            fact(_SCHOOL, K.STRENGTH, "my station rotation", ME),
            fact(
                _SCHOOL,
                K.MISSED_POINT,
                "the lunchtime club thing in 2023 where i noticed and logged it w/ DSL same day",
                ME,
            ),
            fact(_SCHOOL, K.TOPIC, "runs the reading scheme, 20 min daily", "Tomasz Wiśniewski"),
            fact(_SCHOOL, K.NEED, "wants someone who'll lead it in Y4", "Tomasz Wiśniewski"),
            fact(_SCHOOL, K.TOPIC, "outdoor classroom, Forest School fridays", "Ngozi Eze-Williams"),
            fact(_SCHOOL, K.STRENGTH, "Level 3 last yr", ME, "Level 3 last year"),
            fact(_SCHOOL, K.TOPIC, "parents evenings, community", "Pat Lyle"),
            fact(_SCHOOL, K.NEXT_STEP, "decision by end of next week", EMPLOYER),
        ),
        withheld=(
            withheld(
                _SCHOOL,
                "my mentor at current school (St Jude's) is leaving, they dont know i'm looking!",
                WithheldReason.EMPLOYER,
            ),
        ),
    ),
    letter="""Subject: Thank you - Year 4 teacher at Oakfield Primary

Dear Mr Wiśniewski,

Thank you for the conversation about the Year 4 teacher post at Oakfield Primary. I was glad to hear how you run the \
reading scheme, twenty minutes every day, and I would love to lead it in Year 4.

When the panel asked for a safeguarding example, my best one did not come to mind. In 2023, at a lunchtime club, I \
noticed something, and logged it with the Designated Safeguarding Lead the same day.

With 31 children of mixed ability, my station rotation would help me give your scheme the time it needs.

I would be very glad to join the school, and look forward to your decision by the end of next week.

Kind regards,
Aoife Brennan
""",
)

# --- thin notes, speech --------------------------------------------------------------------------

_THIN = "bluebird cafe, barista, sam. nice. wants weekends. i can do latte art\n"

THIN = Interview(
    notes=Notes(text=_THIN),
    brief=Brief(
        people=(Person(name="Sam", given_name="Sam", quote="sam"),),
        company="Bluebird Cafe",
        role="barista",
        facts=(
            fact(_THIN, K.NEED, "wants weekends", "Sam"),
            fact(_THIN, K.STRENGTH, "i can do latte art", ME),
        ),
    ),
    letter="""Subject: Thank you - barista at Bluebird Cafe

Hi Sam,

Thank you for meeting me about the barista job at Bluebird Cafe. You mentioned that you want somebody for weekends. \
I can do latte art, and I would be glad to bring that to the team.

Best wishes,
[Your name]
""",
)

_WAREHOUSE = (
    "ok so that went alright i think so i spoke to uh Marek he's the ops manager at Northgate logistics for the "
    "forklift and inbound role and he was saying they go live with the new scanners in like six weeks and everyone's "
    "nervous about it and i told him about when we did that at Fowlers i was one of the super users showed about "
    "fifteen people how to do it and he laughed when i said the first week was carnage oh and he liked the reach truck "
    "licence i've got counterbalance too forgot to say that and they do four on four off which suits me he said he'd "
    "let me know monday\n"
)

WAREHOUSE = Interview(
    notes=Notes(text=_WAREHOUSE),
    brief=Brief(
        people=(Person(name="Marek", title="operations manager", given_name="Marek", quote="Marek"),),
        company="Northgate Logistics",
        role="forklift and inbound",
        facts=(
            fact(
                _WAREHOUSE,
                K.NEED,
                "they go live with the new scanners in like six weeks and everyone's nervous about it",
                "Marek",
            ),
            fact(
                _WAREHOUSE,
                K.STRENGTH,
                "at Fowlers i was one of the super users showed about fifteen people how to do it",
                ME,
            ),
            fact(_WAREHOUSE, K.RESONATED, "he liked the reach truck licence", "Marek"),
            fact(_WAREHOUSE, K.MISSED_POINT, "i've got counterbalance too", ME),
            fact(_WAREHOUSE, K.INTEREST, "they do four on four off which suits me", ME),
            fact(_WAREHOUSE, K.NEXT_STEP, "he said he'd let me know monday", "Marek"),
        ),
    ),
    letter="""Subject: Thank you - forklift and inbound role

Hi Marek,

Thank you for your time and for telling me about the forklift and inbound role at Northgate Logistics. You said that \
you go live with the new scanners in six weeks, and that everyone is nervous about it.

We did the same at Fowler's. I was one of the super users there and showed about fifteen people how to do it, so I \
could be useful to you from the first day.

I have a counterbalance licence as well as the reach truck one, which I forgot to say. Four on, four off suits me.

I would like to join you, and look forward to hearing from you on Monday.

Best wishes,
Kasia
""",
)

ALL = {
    "backend": BACKEND,
    "bakery": BAKERY,
    "after a no": AFTER_A_NO,
    "school": SCHOOL,
    "thin": THIN,
    "warehouse": WAREHOUSE,
}
