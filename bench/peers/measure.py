"""Print what a piece of work took, in the form the benchmark reads."""

import json
import resource
import time
from collections.abc import Callable


def measure(work: Callable[[], int]) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF)
    started = time.perf_counter()
    result = work()
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(json.dumps({"cpu": cpu, "seconds": seconds, "megabytes": after.ru_maxrss / 1024, "result": result}))
