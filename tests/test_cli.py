"""The command line's contract: what it prints, its exit codes, and that bad input gets a sentence."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from assistant import cli, pipeline
from assistant.samples import sample_notes

ROOT = Path(__file__).resolve().parent.parent
GARDEN = sample_notes("garden")
LIBRARY = sample_notes("library")

CRITERIA = (
    "greeting gratitude professional complete specifics interest qualification contribution missed_point "
    "concern concise subject voice truth attribution discretion injection"
).split()
FACT_KINDS = (
    "topic need concern resonated strength missed_point interest question remark next_step logistics".split()
)

HONEST = """Subject: Thank you: plant care assistant

Dear Marisol,

Thank you for meeting with me on Wednesday about the plant care assistant job at Brightwell Garden Centre. I \
loved the seedling tunnel behind the shop.

You said that you lose about 1 in 5 of the bedding plants in a hot week. At my uncle's nursery in Izmir I did \
the watering rota, and losses went from 15% to 6%. I would like to do the same for you.

I take phone orders now, every day. I should also have said that I have the PA1 spraying certificate.

I would very much like to join Brightwell Garden Centre, and I look forward to hearing from you by Monday.

Best wishes,
Defne Yıldız
"""
FRENCH = """mardi 14h, Boulangerie Marchand à Lyon, poste de vendeuse
j'ai rencontré Mme Claire Lefèvre, la gérante. très gentille
elle a dit qu'ils perdent beaucoup de clients le dimanche
j'ai travaillé 3 ans chez Paul, j'ai formé deux apprentis
Amélie Durand
"""
ARABIC = """مقابلة يوم الثلاثاء مع السيدة ليلى حداد في مكتبة النور
قالت إنهم يحتاجون إلى شخص يعمل مساء
عملت ثلاث سنوات في مكتبة الجامعة
"""


@dataclass(frozen=True)
class Done:
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Done]


def as_stream(data: bytes) -> io.TextIOWrapper:
    """Standard input or output as a terminal that knows only ASCII would have it."""
    return io.TextIOWrapper(io.BytesIO(data), encoding="ascii", errors="strict", newline="\n")


def written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode("utf-8")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command line in this process. An exception that gets out of it fails the test."""

    def call(*argv: str | Path, stdin: bytes | None = None) -> Done:
        monkeypatch.setattr(sys, "stdin", None if stdin is None else as_stream(stdin))
        out, err = as_stream(b""), as_stream(b"")
        with redirect_stdout(out), redirect_stderr(err):
            try:
                code = cli.main([str(word) for word in argv])
            except SystemExit as leaving:
                code = leaving.code if isinstance(leaving.code, int) else 1
        return Done(code, written(out), written(err))

    return call


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_bytes(GARDEN.encode())
    return path


@pytest.fixture
def panel(tmp_path: Path) -> Path:
    path = tmp_path / "panel.txt"
    path.write_bytes(LIBRARY.encode())
    return path


def refused(done: Done) -> str:
    """The sentence of a run that refused its input: one line, and nothing on standard output."""
    assert done.code == 2, done
    assert done.out == ""
    assert done.err.startswith("afterword: ")
    assert done.err.count("\n") == 1
    return done.err


def command(*argv: str | Path) -> list[str]:
    return [sys.executable, "-m", "assistant", *map(str, argv)]


def in_a_process(*argv: str | Path, **how: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command(*argv), cwd=ROOT, capture_output=True, check=False, **how)


# --- the documents -----------------------------------------------------------------------------------


def assert_brief(brief: dict[str, Any], text: str) -> None:
    assert {"people", "company", "role", "me", "facts", "withheld", "questions"} <= set(brief)
    for person in brief["people"]:
        assert set(person) == {"name", "title", "quote"}
    for fact in brief["facts"]:
        assert {"id", "kind", "text", "quote", "start", "end", "speaker"} == set(fact)
        assert fact["kind"] in FACT_KINDS
        assert text[fact["start"] : fact["end"]] == fact["quote"]
    for withheld in brief["withheld"]:
        assert {"quote", "reason"} <= set(withheld)
        assert withheld["quote"] in text
    assert len({fact["id"] for fact in brief["facts"]}) == len(brief["facts"])
    assert all(isinstance(question, str) for question in brief["questions"])


def assert_review(review: dict[str, Any]) -> None:
    assert set(review) == {"ready", "score", "criteria"}
    assert 0 <= review["score"] <= 1
    assert sorted(criterion["id"] for criterion in review["criteria"]) == sorted(CRITERIA)
    for criterion in review["criteria"]:
        assert set(criterion) == {"id", "verdict", "why", "evidence"}
        assert criterion["verdict"] in ("pass", "warn", "fail", "n/a")
        assert criterion["why"]
        for evidence in criterion["evidence"]:
            assert set(evidence) == {"sentence", "start", "end", "quote", "why", "mend"}
            assert evidence["start"] is None or evidence["sentence"][evidence["start"] : evidence["end"]]
            assert bool(evidence["mend"]) is (criterion["verdict"] in ("fail", "warn"))
    assert review["ready"] is all(criterion["verdict"] != "fail" for criterion in review["criteria"])


def test_read_prints_the_brief(run: Run, notes: Path) -> None:
    done = run("read", notes, "--json")
    assert done.code == 0
    assert_brief(done.document, GARDEN)
    assert [person["name"] for person in done.document["people"]] == ["Marisol Quintero"]
    assert done.document["company"] == "Brightwell Garden Centre"
    assert done.document["role"] == "plant care assistant"
    assert done.document["me"] == "Defne Yıldız"
    assert [withheld["reason"] for withheld in done.document["withheld"]] == ["pay"]


def test_draft_prints_a_letter_for_each_interviewer(run: Run, panel: Path) -> None:
    done = run("draft", panel, "--json")
    document = done.document
    assert set(document) == {"engine", "brief", "letters", "chat"}
    assert document["engine"] == "offline"
    assert_brief(document["brief"], LIBRARY)
    assert [letter["to"] for letter in document["letters"]] == [
        "Joanna Prewett",
        "Samir Haddad",
        "Beth Ogunleye",
    ]
    ids = {fact["id"] for fact in document["brief"]["facts"]}
    for letter in document["letters"]:
        assert set(letter) == {"to", "kind", "channel", "subject", "body", "sentences", "unused", "review"}
        assert (letter["kind"], letter["channel"]) == ("thank_you", "email")
        assert 0 < len(letter["subject"]) <= 60
        used = {fact for sentence in letter["sentences"] for fact in sentence["facts"]}
        assert used | set(letter["unused"]) == ids
        assert not used & set(letter["unused"])
        assert all(sentence["text"] in letter["body"] for sentence in letter["sentences"])
        assert_review(letter["review"])


def test_review_prints_the_verdicts(run: Run, notes: Path) -> None:
    done = run("review", "--notes", notes, "--json", stdin=HONEST.encode())
    assert done.code == 0, done.out
    assert_review(done.document)


def test_a_letter_with_a_lie_is_not_ready(run: Run, notes: Path) -> None:
    done = run("review", "--notes", notes, "--json", stdin=HONEST.replace("15%", "60%").encode())
    assert done.code == 1
    assert done.document["ready"] is False
    assert [c["id"] for c in done.document["criteria"] if c["verdict"] == "fail"] == ["truth"]
    assert run("review", "--notes", notes, stdin=HONEST.replace("15%", "60%").encode()).code == 1


def test_the_exit_code_of_a_draft_is_its_review(run: Run, notes: Path, panel: Path) -> None:
    for path in (notes, panel):
        done = run("draft", path, "--json")
        assert done.code == (
            0 if all(letter["review"]["ready"] for letter in done.document["letters"]) else 1
        )


def test_letters_of_a_panel_in_one_file_are_reviewed_one_by_one(run: Run, panel: Path) -> None:
    printed = run("draft", panel).out
    done = run("review", "--notes", panel, "--json", stdin=printed.encode())
    assert isinstance(done.document, list)
    assert len(done.document) == printed.count("Subject: ")


def test_a_draft_can_be_reviewed_as_it_was_printed(
    run: Run, notes: Path, panel: Path, tmp_path: Path
) -> None:
    """``draft --json | review`` says of each letter what the draft said, whatever its kind and channel."""
    for path, options in ((notes, ["--channel", "message"]), (panel, [])):
        drafted = run("draft", path, *options, "--json")
        reviewed = run("review", "--notes", path, "--json", stdin=drafted.out.encode())
        assert reviewed.code == drafted.code
        said = [letter["review"]["ready"] for letter in drafted.document["letters"]]
        reviews = reviewed.document if len(said) > 1 else [reviewed.document]
        assert [review["ready"] for review in reviews] == said


def test_without_json_it_prints_the_letter_and_nothing_else(run: Run, notes: Path) -> None:
    """The review and the questions go to standard error, so that the letter can be piped."""
    letter = run("draft", notes, "--json").document["letters"][0]
    done = run("draft", notes)
    assert done.out == f"Subject: {letter['subject']}\n\n{letter['body']}\n"


@pytest.mark.parametrize("name", ["read", "draft"])
def test_notes_come_from_a_file_or_standard_input(name: str, run: Run, notes: Path) -> None:
    from_file = run(name, notes, "--json")
    assert run(name, "--json", stdin=GARDEN.encode()) == from_file
    assert run(name, "-", "--json", stdin=GARDEN.encode()) == from_file


# --- choices -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Samir Haddad", "samir", "HADDAD", " Samir "])
def test_to_writes_to_one_interviewer(name: str, run: Run, panel: Path) -> None:
    done = run("draft", panel, "--to", name, "--json")
    assert [letter["to"] for letter in done.document["letters"]] == ["Samir Haddad"]


def test_to_somebody_else_is_refused_with_the_names_there_are(run: Run, panel: Path) -> None:
    said = refused(run("draft", panel, "--to", "Priya", "--json"))
    assert "'Priya'" in said
    assert "Joanna Prewett, Samir Haddad, Beth Ogunleye" in said


def test_to_is_taken_at_its_word_where_the_notes_name_nobody(run: Run) -> None:
    text = b"interview for the gardener job at Kew Nursery today. they need someone for the roses. i pruned roses for 4 yrs"
    done = run("draft", "--to", "Priya Raman", "--json", stdin=text)
    assert [letter["to"] for letter in done.document["letters"]] == ["Priya Raman"]
    assert "Priya" in done.document["letters"][0]["body"].splitlines()[0]


def test_me_signs_the_letter(run: Run, notes: Path) -> None:
    done = run("draft", notes, "--me", "Sam\nBcc: everyone@example.org", "--json")
    assert done.document["brief"]["me"] == "Sam Bcc: everyone@example.org"
    assert done.document["letters"][0]["body"].splitlines()[-1] == "Sam Bcc: everyone@example.org"


def test_without_a_name_a_place_is_left_for_it(run: Run) -> None:
    done = run("draft", "--json", stdin=GARDEN.replace("- Defne Yıldız\n", "").encode())
    assert done.document["brief"]["me"] is None
    assert done.document["letters"][0]["body"].endswith("[Your name]")


@pytest.mark.parametrize(
    "argv", [[], ["daft"], ["draft", "--kind", "rude"], ["draft", "--tone", "loud"], ["draft", "--nosuch"]]
)
def test_a_wrong_command_gets_a_sentence(argv: list[str], run: Run) -> None:
    assert "--help" in refused(run(*argv))


@pytest.mark.parametrize(
    "argv", [["--help"], ["draft", "--help"], ["read", "--help"], ["review", "--help"], ["app", "--help"]]
)
def test_help_is_there(argv: list[str], run: Run) -> None:
    done = run(*argv)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("usage: afterword")


# --- bad input ---------------------------------------------------------------------------------------

UNREADABLE = {
    "empty": (b"", "no words"),
    "blanks": (b"  \n\t\r\n \n", "no words"),
    "binary": (bytes(range(256)) * 8, "not text"),
    "NUL": (b"met Ann\x00Lee", "NUL"),
    "not UTF-8": ("met Zoë at the café".encode("latin-1"), "UTF-8"),
    "UTF-16": (GARDEN.encode("utf-16"), "plain text"),
    "emoji": ("😀🎉 👍🏽\n".encode(), "no words"),
    "marks": (b"?!... --- 12:30 ###\n", "no words"),
    "French": (FRENCH.encode(), "English"),
    "Arabic": (ARABIC.encode(), "English"),
    "5 MB": ((GARDEN * 9000).encode()[:5_000_000], "too long|characters long"),
    "9 MB": (b"a b " * 2_250_000, "8 MB"),
}


@pytest.mark.parametrize("name", UNREADABLE)
@pytest.mark.parametrize("task", ["read", "draft"])
def test_notes_that_can_not_be_used_get_a_sentence(task: str, name: str, run: Run, tmp_path: Path) -> None:
    content, words = UNREADABLE[name]
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    said = refused(run(task, path, "--json"))
    assert any(word in said for word in words.split("|")), said
    assert refused(run(task, "--json", stdin=content)) == said


@pytest.mark.parametrize("name", ["empty", "blanks", "binary", "NUL", "not UTF-8", "9 MB", "emoji"])
def test_a_letter_that_can_not_be_used_gets_a_sentence(name: str, run: Run, notes: Path) -> None:
    refused(run("review", "--notes", notes, "--json", stdin=UNREADABLE[name][0]))
    refused(run("review", "--json", stdin=UNREADABLE[name][0]))


@pytest.mark.parametrize(
    "document",
    [
        "{}",
        '{"letters": []}',
        '{"letters": 5}',
        '{"letters": [1]}',
        '{"body": 5}',
        '{"body": null}',
        '{"letters": {"a": 1}}',
        '{"body": "Dear Ann", "kind": "rude"}',
        '{"body": "Dear Ann", "channel": []}',
        '{"a":' * 100_000,
        '{"body": ""}',
        "{nonsense",
    ],
    ids=lambda text: text[:30],
)
def test_json_that_is_no_letter_gets_a_sentence(document: str, run: Run) -> None:
    refused(run("review", "--json", stdin=document.encode()))


def test_half_a_surrogate_pair_in_a_letter_is_no_trouble(run: Run, notes: Path) -> None:
    done = run(
        "review",
        "--notes",
        notes,
        "--json",
        stdin=rb'{"body": "Dear \ud800 Ann,\n\nThank you.\n\nBest,\nSam"}',
    )
    assert done.code == 1
    assert_review(done.document)


NAMES = [
    "nosuch.txt",
    "",
    ".",
    "no\nline.txt",
    "x" * 5000,
    "no\udcff.txt",
    "😀/notes.txt",
    "notes.txt/inside",
]


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name)[:30])
def test_a_name_that_leads_to_no_file_gets_a_sentence(
    name: str, run: Run, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(notes.parent)
    refused(run("draft", name, "--json"))
    refused(run("review", "--notes", name, "--json", stdin=HONEST.encode()))
    refused(run("review", "--notes", notes, name, "--json"))


def test_a_name_with_a_nul_in_it_gets_a_sentence(run: Run) -> None:
    refused(run("read", "notes\x00.txt"))


def test_a_folder_gets_a_sentence_of_its_own(run: Run, tmp_path: Path) -> None:
    assert "folder" in refused(run("draft", tmp_path))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_gets_a_sentence(run: Run, notes: Path) -> None:
    notes.chmod(0)
    refused(run("draft", notes))


def test_no_notes_at_all_get_a_sentence(run: Run, notes: Path) -> None:
    """Neither a file nor anything on standard input: it does not wait for somebody to type."""
    refused(run("draft"))
    refused(run("review", "--notes", notes))
    refused(run("review", "--notes", "-", stdin=GARDEN.encode()))


# --- unusual input that can be used --------------------------------------------------------------------

SHAPES: dict[str, Callable[[str], bytes]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "BOM": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "BOM and CRLF": lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
    "tabs": lambda text: text.replace(" ", "\t").encode(),
    "hard spaces": lambda text: text.replace(" ", "\u00a0").encode(),
    "blank lines": lambda text: text.replace("\n", "\n\n\n").encode(),
    "indented": lambda text: text.replace("\n", "\n      ").encode(),
    "emoji": lambda text: text.replace("\n", " 🎉\n").encode(),
    "no last line end": lambda text: text.rstrip().encode(),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_quotes_stand_where_the_spans_say(shape: str, run: Run) -> None:
    """Offsets are characters of the notes exactly as they were given, whatever ends their lines."""
    for text in (GARDEN, LIBRARY):
        data = SHAPES[shape](text)
        document = run("draft", "--json", stdin=data).document
        assert document["brief"]["facts"]
        assert_brief(document["brief"], data.decode("utf-8"))


@pytest.mark.parametrize("shape", ["CRLF", "CR", "BOM", "BOM and CRLF", "no last line end"])
def test_how_lines_end_does_not_change_the_letter(shape: str, run: Run) -> None:
    for text in (GARDEN, LIBRARY):
        letters = [
            run("draft", "--json", stdin=data).document["letters"]
            for data in (text.encode(), SHAPES[shape](text))
        ]
        assert [letter["body"] for letter in letters[0]] == [letter["body"] for letter in letters[1]]


LONG_LINES = {
    "sentences": "met Ann Lee at Fenwick Tools and she said they need help. " * 3500,
    "one word": "a" * 200_000,
    "words without marks": "and i ran the stock " * 10_000,
    "full stops": "a. " * 66_000,
    "brackets": "met (Ann " * 22_000,
}


@pytest.mark.parametrize("name", LONG_LINES)
def test_one_line_of_200_000_characters_gets_an_answer_within_a_minute(name: str) -> None:
    """A process of its own, which can be stopped: what grows with the square of the line would take hours."""
    text = LONG_LINES[name][:200_000]
    done = in_a_process("draft", "--json", input=text.encode(), timeout=60)
    assert b"Traceback" not in done.stderr
    if done.returncode == 2:
        assert (done.stdout, done.stderr.count(b"\n")) == (b"", 1)
    else:
        assert_brief(json.loads(done.stdout)["brief"], text)


# --- a program among others ----------------------------------------------------------------------------


def test_it_runs_as_a_program(notes: Path) -> None:
    done = in_a_process("draft", "--json", input=GARDEN.encode())
    assert done.returncode in (0, 1)
    assert b"Traceback" not in done.stderr
    assert json.loads(done.stdout)["letters"]
    refusal = in_a_process("draft", notes.parent / "nosuch.txt")
    assert (refusal.returncode, refusal.stdout) == (2, b"")


def test_a_reader_that_leaves_early_is_no_error(panel: Path) -> None:
    """As with ``afterword draft notes.txt | head -1``."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            command("draft", panel, "--json"), cwd=ROOT, stdout=writer, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_full_disk_gets_a_sentence(options: list[str], notes: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command("draft", notes, *options), cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].startswith(b"afterword: the output can't be written")


def test_a_terminal_of_another_encoding_gets_utf_8(notes: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = in_a_process("draft", notes, env=environment)
    assert "Defne Yıldız" in done.stdout.decode("utf-8")


def test_ctrl_c_ends_it_quietly(run: Run, notes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> Iterator[None]:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "draft", interrupted)
    assert run("draft", notes) == Done(130, "", "afterword: stopped.\n")


# --- plan and export --------------------------------------------------------------------------------

WHEN = ("--interview", "2026-11-24T15:00", "--zone", "Europe/London", "--country", "GB")


def test_plan_says_when_to_send_and_why(run: Run, notes: Path) -> None:
    done = run("plan", notes, *WHEN, "--now", "2026-11-24T16:00")
    assert done.code == 0
    assert "Best sent:   Tuesday 24 November 2026, 17:00" in done.out
    assert done.out.count("Check in:") == 2


def test_plan_as_json(run: Run, notes: Path) -> None:
    done = run("plan", notes, *WHEN, "--now", "2026-11-24T16:00", "--json")
    plan = json.loads(done.out)
    assert plan["advice"]["verdict"] == "wait"
    assert plan["kind"] == "thank_you"
    assert len(plan["check_ins"]) == 2


def test_plan_advises_against_a_third_nudge(run: Run, notes: Path) -> None:
    done = run("plan", notes, *WHEN, "--now", "2026-12-20", "--kind", "check_in", "--check-ins", "2")
    assert "Best sent" not in done.out


def test_plan_writes_a_calendar_file(run: Run, notes: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.ics"
    assert run("plan", notes, *WHEN, "--now", "2026-11-24T16:00", "--ics", file).code == 0
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--interview", "soon"), "2026-11-24"),
        (("--interview", "2026-11-24", "--zone", "Mars"), "time zone"),
        (("--interview", "2026-11-24", "--country", "XX"), "country"),
        (("--interview", "2026-11-24", "--check-ins", "-1"), ""),
    ],
)
def test_plan_with_bad_input_says_what_and_how_to_mend_it(
    run: Run, notes: Path, options: tuple[str, ...], named: str
) -> None:
    done = run("plan", notes, *options)
    assert done.code == 2
    assert named in done.err
    assert len(done.err.strip().splitlines()) == 1


@pytest.mark.parametrize(("form", "suffix"), [("eml", ".eml"), ("txt", ".txt"), ("card", ".html")])
def test_export_writes_a_file_for_each_letter(
    run: Run, notes: Path, tmp_path: Path, form: str, suffix: str
) -> None:
    done = run("export", notes, "--as", form, "--folder", tmp_path)
    assert done.code in (0, 1)
    (file,) = tmp_path.glob(f"thank-you*{suffix}")
    assert str(file) in done.out


def test_export_leaves_a_letter_that_was_edited(run: Run, notes: Path, tmp_path: Path) -> None:
    options = ("export", notes, "--as", "txt", "--kind", "thank-you", "--folder", tmp_path)
    run(*options)
    (file,) = tmp_path.glob("thank-you*.txt")
    first = file.read_text(encoding="utf-8")
    assert run(*options).out.strip() == str(file)  # the same letter: the same file
    file.write_text("Mine.", encoding="utf-8")
    run(*options)
    assert file.read_text(encoding="utf-8") == "Mine."
    assert file.with_stem(f"{file.stem}-2").read_text(encoding="utf-8") == first


def test_export_prints_links(run: Run, notes: Path) -> None:
    done = run("export", notes, "--as", "links", "--address", "priya@lumen.example")
    assert "mailto:priya@lumen.example?subject=" in done.out
    assert "Gmail: https://mail.google.com/" in done.out


def test_export_refuses_what_is_no_address_or_no_folder(run: Run, notes: Path, tmp_path: Path) -> None:
    bad = run("export", notes, "--address", "a@b.example, c@d.example")
    assert bad.code == 2
    assert "address" in bad.err
    nowhere = run("export", notes, "--folder", notes / "below a file")
    assert nowhere.code == 2
    assert "can't be written" in nowhere.err


def test_a_letter_sent_before_is_not_told_again(run: Run, notes: Path, tmp_path: Path) -> None:
    first = tmp_path / "first.txt"
    first.write_text(run("draft", notes).out, encoding="utf-8")
    again = run("draft", notes, "--kind", "check_in", "--earlier", first).out
    told = {line for line in first.read_text(encoding="utf-8").splitlines() if len(line.split()) > 6}
    assert not told & set(again.splitlines())


# refine


def refined(run: Run, notes: Path, folder: Path, *instructions: str) -> list[Done]:
    """What each instruction comes to, one after the other, from the first letters on."""
    path, found = folder / "letters.json", []
    path.write_text(run("draft", notes, "--json").out, encoding="utf-8")
    for instruction in instructions:
        found.append(run("refine", "--notes", notes, "--draft", path, instruction, "--json"))
        path.write_text(found[-1].out, encoding="utf-8")
    return found


def test_refine_goes_on_from_what_was_asked_for_before(run: Run, notes: Path, tmp_path: Path) -> None:
    """Wishes add up over documents, and undo goes back through them."""
    one, two, three = refined(run, notes, tmp_path, "sign as Sam", "make it a card", "undo")
    assert [x.document["reply"]["outcome"] for x in (one, two, three)] == ["done"] * 3
    assert two.document["letters"][0]["channel"] == "card"
    assert two.document["letters"][0]["body"].endswith("Sam")
    assert three.document["letters"] == one.document["letters"]


def test_refine_declines_and_says_so(run: Run, notes: Path, tmp_path: Path) -> None:
    """The exit code tells that nothing was changed; the reply tells why."""
    (done,) = refined(run, notes, tmp_path, "say I have a PhD")
    assert done.code == 1
    assert done.document["reply"]["outcome"] == "declined"
    assert "PhD" not in done.document["letters"][0]["body"]


def test_refine_shows_the_letter_and_the_reply(run: Run, notes: Path, tmp_path: Path) -> None:
    path = tmp_path / "letters.json"
    path.write_text(run("draft", notes, "--json").out, encoding="utf-8")
    done = run("refine", "--notes", notes, "--draft", path, "sign as Sam")
    assert "Dear " in done.out
    assert "It is signed Sam." in done.err


def test_refine_takes_a_document_without_a_chat(run: Run, panel: Path, tmp_path: Path) -> None:
    """What an earlier version printed says for whom the letter is."""
    document = run("draft", panel, "--json", "--tone", "formal").document
    del document["chat"]
    document["letters"] = document["letters"][:1]
    path = tmp_path / "letters.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    done = run("refine", "--notes", panel, "--draft", path, "sign as Sam", "--json")
    assert [x["to"] for x in done.document["letters"]] == [document["letters"][0]["to"]]


@pytest.mark.parametrize(
    "text",
    ["Dear Ana,", "", "{}", "[]", '{"letters": []}', '{"chat": {"at": 5, "turns": []}}', '{"chat": 3}'],
)
def test_refine_says_what_it_takes(run: Run, notes: Path, tmp_path: Path, text: str) -> None:
    path = tmp_path / "letters.json"
    path.write_text(text, encoding="utf-8")
    done = run("refine", "--notes", notes, "--draft", path, "shorter")
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert "--draft" in done.err
