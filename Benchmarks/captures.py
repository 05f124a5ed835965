"""What 1,000 copies of sources cost a session whose commands do not read them."""

import random
import shutil
import subprocess

from given import FACTDESK, rounds
from measure import Row, in_turn, median

CLAIMS = 100
PER_CLAIM = 10
TEXT_BYTES = 200_000
WORDS = "ferry harbour crossing council report number winter freight tonnes boat port year".split()


def captures(folder):
    """Start, `show` and `lint` of a session with copies, beside the same one without."""
    without, with_copies = sessions(folder)
    for line in ("status", "show c50", "show e500", "lint"):
        plain, copied = in_turn(
            # A finding of `lint` is no failure of the benchmark.
            [[FACTDESK, session, "--no-rc", "-c", line] for session in (without, with_copies)],
            rounds(40),
        )
        before, after = median(plain), median(copied)
        yield Row(
            f"`{line}` with 1,000 copies of 200 kB, more than without", (after - before) * 1e3, "ms of cpu", 50,
            f"{after * 1e3:.1f} ms, {before * 1e3:.1f} ms: {after / before:.2f} ×, "
            f"{median(copied, 'memory') / 1e6:.0f} MB, {median(plain, 'memory') / 1e6:.0f} MB",
        )


def sessions(folder):
    """The paths of two sessions: with evidence that has quotes, and the same with its copies."""
    texts = folder / "copies"
    texts.mkdir()
    source = random.Random(1)
    article = folder / "counts.txt"
    article.write_text(
        "Counts of the harbour\n\n"
        + " ".join(f"In year {1800 + n} the port counted {1000 + n} crossings." for n in range(CLAIMS))
    )
    lines = [f"load {article}"]
    copies = []
    for claim in range(1, CLAIMS + 1):
        # The headline is the first sentence.
        lines.append(f"tag {claim + 1}")
        for piece in range(PER_CLAIM):
            number = (claim - 1) * PER_CLAIM + piece + 1
            quote = f"The port counted {number} crossings in the winter"
            lines.append(f'evidence c{claim} --title "Count {number}" --quote "{quote}" --supports')
            path = texts / f"{number}.txt"
            path.write_text(text(source, quote))
            copies.append(f"capture e{number} --file {path}")
        lines.append(f'verdict c{claim} true --because "As [e{claim * PER_CLAIM}] says."')
    without = perform(folder / "without.factdesk", lines)
    with_copies = folder / "with.factdesk"
    shutil.copy(without, with_copies)
    return str(without), str(perform(with_copies, copies))


def text(source, quote):
    """A text of some size in sentences, with a quote in its midst."""
    sentences = []
    size = 0
    while size < TEXT_BYTES:
        sentence = " ".join(source.choices(WORDS, k=12)).capitalize() + "."
        size += len(sentence) + 1
        sentences.append(sentence)
    sentences.insert(len(sentences) // 2, f"{quote}.")
    return " ".join(sentences)


def perform(session, lines):
    subprocess.run(
        [FACTDESK, str(session), "--no-rc", "--analyst", "Ira Checker"], input="\n".join(lines), text=True,
        check=True, stdout=subprocess.DEVNULL,
    )
    return session
