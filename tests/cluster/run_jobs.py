"""Run several jobs of cluster/job.py in one session, so that Spark is started once: a list of them as JSON on standard input."""

import json
import sys
from itertools import cycle
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "cluster"))

import job  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

spark = SparkSession.builder.appName("variorum tests").getOrCreate()
spark.sparkContext.setLogLevel("OFF")
job.LONGEST = 100_000
pipe, sizes = job.pipe, cycle([8000, 5000, 3000])


def shifting_pipe(lines, command):
    """As where machines come and go: after each step Spark would cut the same files in other places."""
    piped = pipe(lines, command)
    spark.conf.set("spark.sql.files.maxPartitionBytes", next(sizes))
    return piped


job.pipe = shifting_pipe
results = {}
for each in json.load(sys.stdin):
    try:
        results[each["name"]] = job.run(
            spark, each["input"], each["output"], each["worker"], each["format"], each["tables"]
        )
    except Exception as error:
        results[each["name"]] = job.explain(error, each["worker"]) or str(error)
print(json.dumps(results))
