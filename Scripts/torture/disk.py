"""The disk as a program saw it: builds disk.c, reads its records, and makes what a power cut could have left."""

import pathlib
import struct
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
HEAD = struct.Struct("<cQQII")
SECTOR = 512


def built(folder):
    """The path of the library to load; made when missing or older than its source."""
    source, library = HERE / "disk.c", pathlib.Path(folder) / "disk.so"
    if not library.exists() or library.stat().st_mtime < source.stat().st_mtime:
        library.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["cc", "-std=gnu11", "-O1", "-Wall", "-Wextra", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return str(library)


def operations(path):
    """The records: kind, number of the file, offset, and the two texts that belong to it."""
    data = pathlib.Path(path).read_bytes()
    result, at = [], 0
    while at + HEAD.size <= len(data):
        kind, number, offset, first, second = HEAD.unpack_from(data, at)
        at += HEAD.size
        result.append((kind.decode(), number, offset, data[at : at + first], data[at + first : at + first + second]))
        at += first + second
    return result


class File:
    """The bytes on the medium, and what was written since the last sync."""

    def __init__(self, content=b""):
        self.content = bytearray(content)
        self.pending = []

    @staticmethod
    def apply(content, change):
        offset, data = change
        if data is None:
            if len(content) > offset:
                del content[offset:]
            else:
                content.extend(bytes(offset - len(content)))
            return
        if len(content) < offset:
            content.extend(bytes(offset - len(content)))
        content[offset : offset + len(data)] = data

    def sync(self):
        for change in self.pending:
            self.apply(self.content, change)
        self.pending = []

    def after_cut(self, random):
        """What is left: of what was not synced some, in any order, and of each write perhaps only some sectors."""
        content = bytearray(self.content)
        way = random.choice(["none", "first", "some", "some", "all"])
        pending = list(self.pending)
        if way == "none":
            pending = []
        elif way == "first":
            pending = pending[: random.randint(0, len(pending))]
        elif way == "some":
            pending = [change for change in pending if random.random() < 0.5]
        for offset, data in pending:
            if way == "some" and data and len(data) > SECTOR and random.random() < 0.5:
                for start in range(0, len(data), SECTOR):
                    if random.random() < 0.5:
                        self.apply(content, (offset + start, data[start : start + SECTOR]))
            else:
                self.apply(content, (offset, data))
        return bytes(content)


class Disk:
    """A folder's files and names. A name is on the medium when its folder was synced."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.files = {}
        self.names = {}
        # Changes of names since the folder's last sync, each a list of (path, file or None) that happen together.
        self.pending = {}

    def begin(self):
        """Takes over what is in the folder as synced; call it before the program starts."""
        for path in self.root.rglob("*"):
            if path.is_file():
                number = path.stat().st_ino
                self.files[number] = self.names[str(path)] = File(path.read_bytes())
        return self

    def change_names(self, folder, changes):
        self.pending.setdefault(str(folder), []).append(changes)

    def perform(self, operation):
        kind, number, offset, first, second = operation
        if kind == "C":
            path = first.decode()
            self.files[number] = File()
            self.change_names(pathlib.Path(path).parent, [(path, self.files[number])])
        elif kind == "W" and number in self.files:
            self.files[number].pending.append((offset, first))
        elif kind == "T" and number in self.files:
            self.files[number].pending.append((offset, None))
        elif kind == "S" and number in self.files:
            self.files[number].sync()
        elif kind == "D":
            for changes in self.pending.pop(first.decode(), []):
                self.rename(self.names, changes)
        elif kind == "R" and number in self.files:
            self.change_names(pathlib.Path(second.decode()).parent, [(first.decode(), None), (second.decode(), self.files[number])])
        elif kind == "L" and number in self.files:
            self.change_names(pathlib.Path(second.decode()).parent, [(second.decode(), self.files[number])])
        elif kind == "U":
            path = first.decode()
            self.change_names(pathlib.Path(path).parent, [(path, None)])

    @staticmethod
    def rename(names, changes):
        for path, file in changes:
            if file is None:
                names.pop(path, None)
            else:
                names[path] = file

    def cut(self, random, target):
        """Writes into a folder what a power cut at this moment could leave."""
        names = dict(self.names)
        for folder in sorted(self.pending):
            changes = self.pending[folder]
            way = random.choice(["none", "first", "some", "all"])
            if way == "none":
                changes = []
            elif way == "first":
                changes = changes[: random.randint(0, len(changes))]
            elif way == "some":
                changes = [each for each in changes if random.random() < 0.5]
            for each in changes:
                self.rename(names, each)
        left = {}
        for path in sorted(names):
            file = names[path]
            if id(file) not in left:
                left[id(file)] = file.after_cut(random)
            place = pathlib.Path(target) / pathlib.Path(path).relative_to(self.root)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(left[id(file)])
            place.chmod(0o600)
