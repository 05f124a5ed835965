"""What the checks of reports share: faults, and text as readers are shown it."""


# What stands beside reports in a folder and is none.
NO_REPORTS = (".canonical.json", ".values.json", ".averitec.json")


class Fault(Exception):
    """What is wrong with a file."""


def expect(condition, message):
    if not condition:
        raise Fault(message)


BIDI = {chr(c) for c in [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]}


def is_noncharacter(code):
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


class Shown(dict):
    """What each code point is shown as, for `str.translate`; found out when it is asked for."""

    def __missing__(self, code):
        if code in (0x2028, 0x2029):
            shown = "\n"
        elif chr(code) in BIDI:
            shown = None
        elif code in (0x0A, 0x09):
            shown = "\n" if code == 0x0A else " "
        elif code < 0x20:
            shown = chr(0x2400 + code)
        elif code == 0x7F:
            shown = "\u2421"
        elif 0x80 <= code < 0xA0 or code == 0xFEFF or is_noncharacter(code):
            shown = "\ufffd"
        else:
            shown = code
        self[code] = shown
        return shown


SHOWN = Shown()
NO_BIDI = {ord(character): None for character in BIDI}


def shown(text):
    """The text with its controls replaced, line ends kept, bidirectional controls dropped."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(SHOWN)


def collapsed(text):
    return " ".join(shown(text).split())


def walk(value, path="$"):
    yield path, value
    if isinstance(value, dict):
        for key, item in value.items():
            yield from walk(item, f"{path}.{key}")
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from walk(item, f"{path}[{place}]")


class Aligned(dict):
    """What each code point is replaced by where positions must stay."""

    def __missing__(self, code):
        if code in (0x0A, 0x0D, 0x2028, 0x2029):
            self[code] = "\n"
        elif code == 0x09:
            self[code] = " "
        elif code < 0x20 or 0x7F <= code < 0xA0 or code == 0xFEFF or is_noncharacter(code):
            self[code] = "\ufffd"
        else:
            self[code] = code
        return self[code]


ALIGNED = Aligned()


def aligned(text):
    """The text with its controls replaced one by one."""
    return text.translate(ALIGNED)
