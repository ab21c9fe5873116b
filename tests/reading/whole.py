"""A few words of notes with what else people write around them: the reader goes by all of it."""

REST = (
    "\n\nwe talked about the rota and how many people they need by june"
    "\nme: 5 yrs in the trade\nwill hear on friday\n\nRobin Adair\n"
)


def whole(notes: str) -> str:
    """The notes, with a talk, a strength, a next step and a signature behind them."""
    return notes + REST
