"""Per-document word counts with polars, DuckDB and scikit-learn: `counts.py TOOL FILE`, one document a line."""

import sys

from measure import measure

WORD = r"[a-z0-9]+"


def with_polars(path: str) -> int:
    import polars as pl

    lines = pl.read_csv(path, has_header=False, separator="\x01", quote_char=None, new_columns=["text"])
    words = lines.with_row_index("document").with_columns(pl.col("text").str.to_lowercase().str.extract_all(WORD))
    return words.explode("text").group_by("document", "text").len().height


def with_duckdb(path: str) -> int:
    import duckdb

    query = f"""select count(*) from (select document, word, count(*) from (
        select document, unnest(regexp_extract_all(lower(text), '{WORD}')) as word
        from (select row_number() over () as document, text
              from read_csv($1, header = false, delim = '\x01', quote = '', columns = {{'text': 'VARCHAR'}})))
        group by document, word)"""
    return duckdb.execute(query, [path]).fetchone()[0]


def with_sklearn(path: str) -> int:
    from sklearn.feature_extraction.text import CountVectorizer

    with open(path, encoding="utf-8") as lines:
        return CountVectorizer(token_pattern=WORD).fit_transform(lines).nnz


tools = {"polars": with_polars, "duckdb": with_duckdb, "scikit-learn": with_sklearn}
measure(lambda: tools[sys.argv[1]](sys.argv[2]))
