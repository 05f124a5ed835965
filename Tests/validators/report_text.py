"""What the checks of reports share: faults, and text as readers are shown it."""


class Fault(Exception):
    """What is wrong with a file."""


def expect(condition, message):
    if not condition:
        raise Fault(message)


BIDI = {chr(c) for c in [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]}


def is_noncharacter(code):
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def shown_character(character):
    code = ord(character)
    if character == "\t":
        return " "
    if character == "\n" or code in (0x2028, 0x2029):
        return "\n"
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if 0x80 <= code < 0xA0 or code == 0xFEFF or is_noncharacter(code):
        return "\ufffd"
    return "" if character in BIDI else character


def shown(text):
    """The text with its controls replaced, line ends kept, bidirectional controls dropped."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(map(shown_character, text))


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
