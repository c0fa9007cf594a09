"""variorum on a Spark cluster: the command of one machine as a worker over partitions.

Articles in JSON Lines, Parquet, WARC or WET files become the tables of `variorum export` as Parquet. Python only steers: the
texts go from Spark's JVM to the standard input of `variorum worker` and back (`RDD.pipe`), and the machine that steers needs
neither Node nor variorum nor the files. See README.md.
"""

import argparse
import json
import re
import shlex
import sys

import warc
from py4j.protocol import Py4JJavaError
from pyspark import StorageLevel, cloudpickle
from pyspark.errors import PySparkException
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F

TABLES = ["articles", "events", "quotes", "utterances", "numbers", "claims", "checks", "passages", "overlaps", "copies"]
FIELDS = ["id", "text", "title", "outlet", "published", "url"]
# no article is longer; what is would need more memory than a machine gives to one line
LONGEST = 1 << 25
# sent to the machines with the work, wherever it stands on this one
cloudpickle.register_pickle_by_value(warc)
NOT_BLANK = r"[^\x00-\x20]"
# what a worker's exit code means; see src/cli/errors.ts
ENDED = {
    "78": "this machine has another version of variorum than the one the job began with",
    "134": "it ran out of memory: give each core more outside the JVM (spark.executor.memoryOverhead)",
    "137": "it was killed, as is done when memory runs out: give each core more outside the JVM (spark.executor.memoryOverhead)",
}


def main() -> None:
    options = arguments()
    spark = SparkSession.builder.appName("variorum").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    try:
        counts = run(spark, options.input, options.output, options.worker, options.format, options.only)
    except (Refused, Py4JJavaError, PySparkException) as error:
        message = explain(error, options.worker)
        if message is None:
            raise
        sys.exit(f"variorum: {message}")
    for table, rows in counts.items():
        print(f"{table}\t{rows}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="The tables of variorum, made on a cluster.")
    parser.add_argument("input", help="a path or pattern that Spark can read")
    parser.add_argument("output", help="a folder for the tables; it must not be there yet")
    parser.add_argument("--format", choices=["jsonl", "parquet", "warc"], default="jsonl")
    parser.add_argument("--worker", default="variorum", help="how a machine starts variorum (default: %(default)s)")
    parser.add_argument("--only", type=lambda names: names.split(","), default=TABLES, help="tables, with commas between")
    return parser.parse_args()


class Refused(Exception):
    """What the job was asked for cannot be done; the message is for the person who asked."""


def run(
    spark: SparkSession,
    source: str,
    output: str,
    worker: str = "variorum",
    file_format: str = "jsonl",
    tables: list[str] = TABLES,
) -> dict[str, int]:
    """Make the tables; how many rows each has, with `errors` for the records that were set aside.

    The result depends neither on the number of partitions nor on how often one was tried, nor on which machines came and
    went. When the job fails, nothing is left at `output`.
    """
    files, place = files_at(spark, output)
    if files.exists(place):
        raise Refused(f"{output} is there already: name another folder, or remove it")
    try:
        counts = make(spark, source, output, shlex.split(worker), file_format, tables)
    except BaseException:
        files.delete(place, True)
        raise
    files.delete(files_at(spark, f"{output}/_rows")[1], True)
    return counts


def make(
    spark: SparkSession, source: str, output: str, command: list[str], file_format: str, tables: list[str]
) -> dict[str, int]:
    known = json.loads(pipe(spark.range(1).select(F.lit("").alias("value")), [*command, "worker", "schemas"]).first().value)
    if unknown := [table for table in tables if table not in known["schemas"] or table == "keywords"]:
        raise Refused(f"there is no table {unknown[0]} on a cluster")

    def stage(*words: str) -> list[str]:
        return [*command, "worker", *words, "--release", known["release"]]

    lines = read_lines(spark, source, file_format, stage)
    signed = numbered(pipe(lines.select("value"), stage("signatures"))).persist(StorageLevel.DISK_ONLY)
    bad = signed.where(F.col("value").startswith('{"error":'))
    # one worker groups them all, in the order of the articles
    good = signed.where(~F.col("value").startswith('{"error":')).repartition(1).sortWithinPartitions("place")
    marked = F.concat(F.lit('{"place":'), "place", F.lit(","), F.expr("substring(value, 2)"))
    found = pipe(good.select(marked.alias("value")), stage("groups")).persist(StorageLevel.DISK_ONLY)
    members = parsed(rows_of(found, "members"), "place LONG, key STRING, number LONG, rank INT")

    aligned = [table for table in tables if table != "events"]
    rows = pipe(grouped(lines, members), stage("tables", "--only", ",".join(aligned)))
    if "events" in tables:
        rows = rows.union(found.where(F.col("value").startswith("events\t")))
    # written once, so that no table makes the workers run again, each table in a folder of its own
    spark.conf.set("spark.sql.maxConcurrentOutputFileWriters", len(TABLES) + 2)
    name, row = F.substring_index("value", "\t", 1), F.expr("substring(value, locate('\t', value) + 1)")
    rows.select(name.alias("table"), row.alias("value")).write.partitionBy("table").text(f"{output}/_rows")

    def own(table: str, schema: str) -> DataFrame:
        folder = f"{output}/_rows/table={table}"
        files, place = files_at(spark, folder)
        return parsed(spark.read.text(folder) if files.exists(place) else spark.createDataFrame([], "value STRING"), schema)

    for table in tables:
        own(table, known["schemas"][table]).write.parquet(f"{output}/{table}")
    reason = F.get_json_object(bad.value, "$.error").alias("reason")
    unread = bad.join(lines, "place").select(reason, lines.value.alias("record"))
    unread.unionByName(own("errors", "reason STRING, record STRING")).write.parquet(f"{output}/errors")
    for frame in (lines, signed, found):
        frame.unpersist()
    return {table: spark.read.parquet(f"{output}/{table}").count() for table in [*tables, "errors"]}


def read_lines(spark: SparkSession, source: str, file_format: str, stage) -> DataFrame:
    """One JSON object a row, as `variorum` reads them: id, text, and perhaps title, outlet, published, url; and its place."""
    if file_format == "warc":
        # kept: a page is turned into text once, however often its text is read
        return numbered(pipe(read_pages(spark, source), stage("extract"))).persist(StorageLevel.DISK_ONLY)
    if file_format == "parquet":
        frame = spark.read.parquet(source)
        fields = [field for field in FIELDS if field in frame.columns]
        if missing := [field for field in FIELDS[:2] if field not in fields]:
            raise Refused(f"{source} has no column {missing[0]}")
        # a time is written as it was meant, wherever the machines stand
        spark.conf.set("spark.sql.session.timeZone", "UTC")
        error = F.when(F.octet_length("text") > LONGEST, too_long("its text")).alias("error")
        text = F.when(F.octet_length("text") <= LONGEST, F.col("text")).alias("text")
        own = [text if field == "text" else F.col(field) for field in fields]
        return numbered(frame.select(F.to_json(F.struct(*own, error)).alias("value")))
    error = F.to_json(F.struct(too_long("its line").alias("error")))
    text = spark.read.text(source, lineSep="\n").select(
        F.when(F.octet_length("value") > LONGEST, error).otherwise(F.col("value")).alias("value")
    )
    return numbered(text.where(F.col("value").rlike(NOT_BLANK)).select(F.regexp_replace("value", "^\ufeff|\r$", "").alias("value")))


def too_long(what: str) -> Column:
    return F.lit(f"{what} is longer than {LONGEST} bytes")


def read_pages(spark: SparkSession, source: str) -> DataFrame:
    """The pages of WARC files. A packed file is read as its bytes, cut where a packed record begins, so that none is whole in memory."""
    raw = {
        "io.compression.codecs": "org.apache.hadoop.io.compress.PassthroughCodec",
        "io.compress.passthrough.extension": ".gz",
        # as Hadoop's shaded jars, which Spark brings, have renamed it
        "org.apache.hadoop.shaded.io.compress.passthrough.extension": ".gz",
    }
    files = [row.path for row in spark.read.format("binaryFile").load(source).select("path").collect()]
    packed = [path for path in files if path.endswith(".gz")]
    plain = [path for path in files if not path.endswith(".gz")]
    frames = []
    if packed:
        pieces = spark.read.options(lineSep="\x1f\x8b\x08", encoding="ISO-8859-1", **raw).text(packed)
        frames.append(pieces.select("_metadata.file_path", F.col("value").cast("binary")))
    if plain:
        frames.append(spark.read.format("binaryFile").load(plain).select("path", "content"))
    pages = spark.sparkContext.union([frame.rdd.mapPartitions(warc.read_rows) for frame in frames])
    return spark.createDataFrame(pages.map(lambda page: (page,)), "value STRING")


def strings(lines: DataFrame):
    """The one column of a frame as an RDD of the JVM."""
    return getattr(lines._jdf, "as")(lines.sparkSession._jvm.org.apache.spark.sql.Encoders.STRING()).toJavaRDD()


def frame_of(session: SparkSession, rows) -> DataFrame:
    text = session._jvm.org.apache.spark.sql.Encoders.STRING()
    return DataFrame(session._jsparkSession.createDataset(rows.rdd(), text).toDF(), session)


def numbered(lines: DataFrame) -> DataFrame:
    """The lines with their place. They are planned here, once: how Spark cuts files into partitions depends on the machines
    it has at the moment, and a place must be the same line each time the frame is used."""
    fixed = frame_of(lines.sparkSession, strings(lines))
    return fixed.withColumn("place", F.monotonically_increasing_id())


def pipe(lines: DataFrame, command: list[str]) -> DataFrame:
    """Hand the one column of a frame to a command, line by line, and take the lines it prints; all inside the JVM."""
    session = lines.sparkSession
    piped = strings(lines).pipe(command, session._jvm.java.util.HashMap(), False, 1 << 16, "UTF-8")
    return frame_of(session, piped)


def grouped(lines: DataFrame, members: DataFrame) -> DataFrame:
    """The lines of each group one after the other; each ends with its group and its key, which go before what it has of these."""
    head = F.expr("trim(TRAILING ' \t\r' FROM value)")
    key = F.expr("substring(to_json(struct(key as id)), 2)")
    marked = F.concat(F.expr("substring(head, 1, length(head) - 1)"), F.lit(',"variorumGroup":'), "number", F.lit(","), key)
    joined = lines.withColumn("head", head).join(members, "place")
    return joined.repartition("number").sortWithinPartitions("number", "rank").select(marked.alias("value"))


def rows_of(rows: DataFrame, table: str) -> DataFrame:
    """Of lines of a table's name, a tab and a row, the rows of one table."""
    own = rows.where(F.col("value").startswith(f"{table}\t"))
    return own.select(F.expr(f"substring(value, {len(table) + 2})").alias("value"))


def parsed(rows: DataFrame, schema: str) -> DataFrame:
    # a record that was set aside may be of any length
    options = {"mode": "FAILFAST", "maxStringLen": str(2**31 - 1)}
    return rows.select(F.from_json("value", schema, options).alias("row")).select("row.*")


def files_at(spark: SparkSession, path: str) -> tuple:
    """The file system that a path is in (this machine's, HDFS, S3), and the path as it takes it."""
    place = spark._jvm.org.apache.hadoop.fs.Path(path)
    return place.getFileSystem(spark._jsc.hadoopConfiguration()), place


def explain(error: Exception, worker: str) -> str | None:
    """What went wrong, for the person who started the job; None for what nobody foresaw."""
    text = str(error)
    if isinstance(error, Refused):
        return text
    machine = re.search(r"\(TID \d+\) \((\S+) ", text)
    where = f" on {machine[1]}" if machine else ""
    if "[PATH_NOT_FOUND]" in text or "Input path does not exist" in text or "matches 0 files" in text:
        return "the input is not there: " + text.splitlines()[0]
    if started := re.search(r'Cannot run program "([^"]*)"[^:]*: (.*)', text):
        return f"'{started[1]}' cannot be started{where} ({started[2]}): Node and variorum must be on every machine (--worker '{worker}')"
    if ended := re.search(r"Subprocess exited with status (\d+)", text):
        reason = ENDED.get(ended[1], "what it said stands in the log (stderr) of its executor")
        return f"a worker ended with status {ended[1]}{where}: {reason} (--worker '{worker}')"
    return None


if __name__ == "__main__":
    main()
