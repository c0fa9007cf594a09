"""Pairs of articles that share text, with datasketch and scikit-learn: `passages.py TOOL FILE`, JSON Lines.

Neither tells where the shared words stand: datasketch finds near-identical articles, scikit-learn those that share four
runs of five words.
"""

import json
import sys

from measure import measure


def read(path: str) -> list[str]:
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line)["text"].lower() for line in lines]


def with_datasketch(path: str) -> int:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=0.5, num_perm=128)
    pairs = 0
    for number, text in enumerate(read(path)):
        words = text.split()
        sketch = MinHash(num_perm=128)
        sketch.update_batch([" ".join(words[at : at + 5]).encode() for at in range(len(words) - 4)])
        pairs += len(index.query(sketch))
        index.insert(number, sketch)
    return pairs


def with_sklearn(path: str) -> int:
    from sklearn.feature_extraction.text import HashingVectorizer

    vectorizer = HashingVectorizer(ngram_range=(5, 5), n_features=2**22, binary=True, norm=None, dtype="int32", alternate_sign=False)
    shingles = vectorizer.fit_transform(read(path))
    shared = shingles @ shingles.T
    return int(((shared.data >= 4).sum() - shingles.shape[0]) // 2)


tools = {"datasketch": with_datasketch, "scikit-learn": with_sklearn}
measure(lambda: tools[sys.argv[1]](sys.argv[2]))
