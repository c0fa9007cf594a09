"""Read the pages of WARC and WET files (ISO 28500): what a crawl fetched, or the texts extracted from it."""

import base64
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from operator import itemgetter

# what a compressed record begins with: where the rows that a file is read in are cut
MAGIC = b"\x1f\x8b\x08"
# how zlib is told to expect the head of a gzip file
GZIP = 31
HEXADECIMAL = frozenset(b"0123456789abcdefABCDEF")
# no page is longer
LONGEST = 1 << 25
CUT_OFF = "the file ends within a record"
FAULTS = (EOFError, zlib.error)


def read_rows(rows: Iterable[tuple[str, bytes]]) -> Iterator[str]:
    """The pages of several files, given as rows of a path and what stands between two `MAGIC`, file after file."""
    for path, own in groupby(rows, itemgetter(0)):
        pieces = (bytes(row[1]) if at == 0 else MAGIC + row[1] for at, row in enumerate(own))
        yield from read_warc(pieces, path.rpartition("/")[2])


def read_warc(pieces: Iterable[bytes], name: str) -> Iterator[str]:
    """Each page of a file, compressed or not, as one line of JSON whose id is the page's address.

    A text extracted before (WET) is given as `text`; a page as `page`, its bytes in base64 as they were sent, with the
    `encodings` still on them and the `charset` the server named, which `variorum worker extract` turns into text. What
    cannot be read is given with the reason as `error`; where a file is cut off or damaged, its rest is one such line.
    Memory for one record, whatever the length of the file.
    """
    stream = Stream(unpacked(pieces))
    address, found = name, False
    try:
        while (header := stream.header()) is not None:
            found = True
            address = (header.get("warc-target-uri") or header.get("warc-record-id", name)).strip("<>")
            content = next_content(header, stream)
            if content is not None:
                yield json.dumps({"id": address, "url": address, **content}, ensure_ascii=False)
        if stream.fault is not None:
            raise stream.fault
        if stream.is_used and not found:
            yield json.dumps({"id": name, "error": f"{name} holds no WARC record"}, ensure_ascii=False)
    except FAULTS as error:
        reason = f"{name} cannot be read from here on ({error})"
        yield json.dumps({"id": address, "url": address, "error": reason}, ensure_ascii=False)


def unpacked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The bytes of a file, unpacked if it is packed; all that stands before a fault, and only then the fault."""
    pieces = filter(None, pieces)
    first = next(pieces, b"")
    if not first.startswith(MAGIC):
        yield from chain([first], pieces)
        return
    member = None
    for piece in chain([first], pieces):
        for start in range(0, len(piece), 65536):
            left = piece[start : start + 65536]
            while left:
                member = member or zlib.decompressobj(GZIP)
                out = member.decompress(left, 1 << 20)
                left = member.unused_data if member.eof else member.unconsumed_tail
                if member.eof:
                    member = None
                if out:
                    yield out
    if member is not None:
        raise EOFError(CUT_OFF)


class Stream:
    """Bytes that come in pieces, read by number or by line. They end at a fault, which is kept."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self.pieces, self.piece, self.at = iter(pieces), b"", 0
        self.given_back: list[bytes] = []
        self.is_used = False
        self.fault: Exception | None = None

    def fill(self) -> bool:
        while self.at >= len(self.piece):
            try:
                piece = self.given_back.pop() if self.given_back else next(self.pieces, None)
            except FAULTS as fault:
                piece, self.fault = None, fault
            if piece is None:
                return False
            self.piece, self.at = piece, 0
        self.is_used = True
        return True

    def read(self, size: int) -> bytes:
        parts = []
        while size > 0 and self.fill():
            parts.append(self.piece[self.at : self.at + size])
            self.at += len(parts[-1])
            size -= len(parts[-1])
        return b"".join(parts)

    def line(self) -> bytes:
        """With its end; empty at the end of the stream."""
        parts = []
        while self.fill():
            end = self.piece.find(b"\n", self.at) + 1 or len(self.piece)
            parts.append(self.piece[self.at : end])
            self.at = end
            if parts[-1].endswith(b"\n"):
                break
        return b"".join(parts)

    def give_back(self, data: bytes) -> None:
        self.given_back.append(self.piece[self.at :])
        self.piece, self.at = data, 0

    def before_header(self, is_kept: bool = True) -> list[bytes]:
        """The lines up to the next that begins a record; none where they need not be kept."""
        lines = []
        for line in iter(self.line, b""):
            if line.startswith(b"WARC/"):
                self.give_back(line)
                break
            if is_kept:
                lines.append(line)
        return lines

    def header(self) -> dict[str, str] | None:
        """The fields of the next record in small letters; None at the end of the file."""
        self.before_header(is_kept=False)
        return self.fields(is_record=True) if self.line() else None

    def fields(self, is_record: bool = False) -> dict[str, str]:
        fields = {}
        while (line := self.line()) not in (b"\r\n", b"\n"):
            if not line and is_record:
                raise self.fault or EOFError(CUT_OFF)
            if not line:
                break
            name, _, value = line.decode("utf-8", "replace").partition(":")
            fields[name.strip().lower()] = value.strip()
        return fields


def next_content(header: dict[str, str], stream: Stream) -> dict | None:
    """What the record whose header was read holds; None when it is no page. A wrong length harms no other record."""
    length = header.get("content-length", "")
    if not (length.isdecimal() and length.isascii()):
        stream.before_header(is_kept=False)
        return {"error": f"the length of its record is not {length or 'given'}"}
    if len(length) > 15 or (size := int(length)) > LONGEST:
        stream.before_header(is_kept=False)
        return {"error": f"its record is longer than {LONGEST} bytes"}
    body = stream.read(size)
    rest = stream.before_header()
    if len(body) == size and not b"".join(rest).strip():
        return content_of(header, body)
    following = body.find(b"\r\n\r\nWARC/")
    if following >= 0:
        stream.give_back(body[following:] + b"".join(rest))
    elif len(body) < size:
        raise stream.fault or EOFError(CUT_OFF)
    return {"error": f"the length of its record is not {length}"}


def content_of(header: dict[str, str], body: bytes) -> dict | None:
    kind = header.get("warc-type")
    if kind == "conversion":
        return {"text": body.decode("utf-8", "replace")}
    if kind == "resource":
        fields = {"content-type": header.get("content-type", "")}
    elif kind == "response":
        head, _, body = body.partition(b"\r\n\r\n")
        stream = Stream([head])
        # a redirection or a failure is no article, whatever its page says
        if not re.match(rb"HTTP/\S+ 2\d\d\b", stream.line()):
            return None
        fields = stream.fields()
    else:
        return None
    sent_as = fields.get("content-type", "")
    if "html" not in sent_as.lower():
        return None
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = joined(body)
    encodings = [each.strip().removeprefix("x-") for each in fields.get("content-encoding", "").lower().split(",")]
    charset = re.search(r"charset\s*=\s*[\"']?([\w:.-]+)", sent_as, re.IGNORECASE)
    return {
        "page": base64.b64encode(body).decode("ascii"),
        "encodings": [each for each in encodings if each not in ("", "identity")],
        "charset": charset and charset[1],
    }


def joined(page: bytes) -> bytes:
    """The chunks of a body put together (RFC 9112), as far as they go; the body itself where a crawler has done that."""
    stream, chunks = Stream([page]), []
    while line := stream.line():
        size = line.split(b";")[0].strip()
        if not size or not set(size) <= HEXADECIMAL or len(size) > 8:
            return page
        if int(size, 16) == 0:
            break
        chunks.append(stream.read(int(size, 16)))
        stream.line()
    return b"".join(chunks)
