"""variorum on a Spark cluster: the command of one machine as a worker over partitions.

Articles in JSON Lines, Parquet, WARC or WET files become the tables of `variorum export` as Parquet. Python only steers: the
texts go from Spark's JVM to the standard input of `variorum worker` and back (`RDD.pipe`). See README.md.
"""

import argparse
import json
import subprocess
import tempfile
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from warc import read_warc

TABLES = ["articles", "events", "quotes", "utterances", "numbers", "claims", "checks", "passages", "overlaps", "copies"]
NOT_BLANK = r"[^\x00-\x20]"


def main() -> None:
    options = arguments()
    spark = SparkSession.builder.appName("variorum").getOrCreate()
    spark.sparkContext.addPyFile(str(Path(__file__).with_name("warc.py")))
    spark.sparkContext.setLogLevel("ERROR")
    counts = run(spark, options.input, options.output, options.worker, options.format, options.only)
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


def run(
    spark: SparkSession,
    source: str,
    output: str,
    worker: str = "variorum",
    file_format: str = "jsonl",
    tables: list[str] = TABLES,
) -> dict[str, int]:
    """Make the tables; how many rows each has, with `errors` for the records that were set aside.

    The result depends neither on the number of partitions nor on how often one was tried.
    """
    command = worker.split()
    schemas = json.loads(subprocess.run([*command, "worker", "schemas"], check=True, capture_output=True).stdout)
    lines = read_lines(spark, source, file_format, command).withColumn("place", F.monotonically_increasing_id())
    signed = pipe(lines.select("value"), [*command, "worker", "signatures"])
    signed = signed.withColumn("place", F.monotonically_increasing_id()).persist()
    bad = signed.where(F.col("value").startswith('{"error":'))
    members, events = group(spark, signed, command)

    aligned = [table for table in tables if table != "events"]
    rows = pipe(grouped(lines, members), [*command, "worker", "tables", "--only", ",".join(aligned)])
    # written once, so that no table makes the workers run again
    rows.write.text(f"{output}/_rows")
    rows = spark.read.text(f"{output}/_rows")

    name = F.substring_index("value", "\t", 1).alias("table")
    counts = {table: 0 for table in tables} | {row.table: row["count"] for row in rows.groupBy(name).count().collect()}
    counts["events"] = len(events)
    for table in aligned:
        write(rows_of(rows, table), schemas[table], f"{output}/{table}")
    if "events" in tables:
        frame = spark.createDataFrame([(event,) for event in events], "value STRING")
        write(frame, schemas["events"], f"{output}/events")
    reason = F.get_json_object(bad.value, "$.error").alias("reason")
    unread = bad.join(lines, "place").select(reason, lines.value.alias("record"))
    failed = rows_of(rows, "errors").select(F.from_json("value", "reason STRING, record STRING").alias("row"))
    unread.unionByName(failed.select("row.*")).write.parquet(f"{output}/errors")
    counts["errors"] = spark.read.parquet(f"{output}/errors").count()
    remove(spark, f"{output}/_rows")
    signed.unpersist()
    return {table: counts[table] for table in [*tables, "errors"]}


def read_lines(spark: SparkSession, source: str, file_format: str, command: list[str]) -> DataFrame:
    """One JSON object a row, as `variorum` reads them: id, text, and perhaps title, outlet, published, url."""
    if file_format == "parquet":
        frame = spark.read.parquet(source)
        return frame.select(F.to_json(F.struct(*frame.columns)).alias("value"))
    if file_format == "warc":
        records = spark.sparkContext.binaryFiles(source).flatMap(lambda file: read_warc(file[1]))
        pages = spark.createDataFrame(records.map(lambda record: (record,)), "value STRING")
        return pipe(pages, [*command, "worker", "extract"])
    return spark.read.text(source).where(F.col("value").rlike(NOT_BLANK))


def pipe(lines: DataFrame, command: list[str]) -> DataFrame:
    """Hand the one column of a frame to a command, line by line, and take the lines it prints; all inside the JVM."""
    session = lines.sparkSession
    text = session._jvm.org.apache.spark.sql.Encoders.STRING()
    rows = getattr(lines._jdf, "as")(text).toJavaRDD()
    piped = rows.pipe(command, session._jvm.java.util.HashMap(), False, 1 << 16, "UTF-8")
    return DataFrame(session._jsparkSession.createDataset(piped.rdd(), text).toDF(), session)


def group(spark: SparkSession, signed: DataFrame, command: list[str]) -> tuple[DataFrame, list[str]]:
    """Group the articles by event, on the driver: it holds a few hundred bytes an article.

    Returns place, key, group and rank of every article, and the rows of the table `events`.
    """
    places = []
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n") as file:
        for row in signed.orderBy("place").toLocalIterator():
            places.append(row.place)
            file.write(row.value + "\n")
        file.seek(0)
        out = subprocess.run([*command, "worker", "groups"], stdin=file, check=True, capture_output=True).stdout
    members, events = [], []
    for line in out.decode("utf-8").splitlines():
        found = json.loads(line)
        if "event" in found:
            events.append(json.dumps(found["event"], ensure_ascii=False))
        else:
            number = len(members)
            for rank, (index, key) in enumerate(found["group"]):
                members.append((places[index], key, number, rank))
    frame = spark.createDataFrame(members, "place LONG, key STRING, number LONG, rank INT")
    return frame, events


def grouped(lines: DataFrame, members: DataFrame) -> DataFrame:
    """The lines of each group one after the other; each ends with its key and the number of its group."""
    head = F.expr("regexp_replace(value, '\\\\s*[}]\\\\s*$', '')")
    key = F.expr("substring(to_json(struct(key as id)), 2)")
    marked = F.concat(head, F.lit(',"variorumGroup":'), F.col("number"), F.lit(","), key)
    joined = lines.join(members, "place").repartition("number").sortWithinPartitions("number", "rank")
    return joined.select(marked.alias("value"))


def rows_of(rows: DataFrame, table: str) -> DataFrame:
    """Of lines of a table's name, a tab and a row, the rows of one table."""
    own = rows.where(F.col("value").startswith(f"{table}\t"))
    return own.select(F.expr(f"substring(value, {len(table) + 2})").alias("value"))


def write(rows: DataFrame, schema: str, path: str) -> None:
    values = rows.select(F.from_json("value", schema, {"mode": "FAILFAST"}).alias("row"))
    values.select("row.*").write.parquet(path)


def remove(spark: SparkSession, path: str) -> None:
    place = spark._jvm.org.apache.hadoop.fs.Path(path)
    place.getFileSystem(spark._jsc.hadoopConfiguration()).delete(place, True)


if __name__ == "__main__":
    main()
