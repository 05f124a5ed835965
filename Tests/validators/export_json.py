"""Strict reading of exports in JSON and JSON-LD."""

import json

from report_json import no_constant, no_duplicates, strings
from report_text import expect, is_noncharacter


def read_export(path):
    """The value of a JSON export; faults that other readers might not mind are told."""
    data = path.read_bytes()
    expect(not data.startswith(b"\xef\xbb\xbf"), "begins with a byte order mark")
    text = data.decode("utf-8")
    expect(text.endswith("\n") and not text.endswith("\n\n"), "does not end with one line end")
    value = json.loads(text, object_pairs_hook=no_duplicates, parse_constant=no_constant)
    for path, string in strings(value):
        for character in set(string):
            code = ord(character)
            unsafe = (code < 0x20 and character != "\n") or 0x7F <= code < 0xA0 or code == 0xFEFF
            expect(not unsafe and not is_noncharacter(code) and not 0xD800 <= code < 0xE000,
                   f"{path} holds U+{code:04X}")
    return value


def read_linked(path):
    """The same of JSON-LD, which can stand in a script element as it is."""
    data = path.read_bytes()
    expect(b"<" not in data, "an unescaped <")
    expect("\u2028" not in data.decode() and "\u2029" not in data.decode(), "a raw U+2028 or U+2029")
    return read_export(path)
