# SPDX-License-Identifier: Apache-2.0
"""Reads tables with the defaults of Spark, and prints types and values of their columns: a line of JSON for each table.

    scripts/python-env --spark python scripts/spark_reader.py FOLDER …
"""

from __future__ import annotations

import json
import sys
from tempfile import TemporaryDirectory
from typing import Any

from pyspark.sql import SparkSession


def table(spark: SparkSession, folder: str) -> dict[str, Any]:
    """Types by column, and values by column."""
    frame = spark.read.parquet(folder)
    rows = frame.collect()
    return {
        "types": dict(frame.dtypes),
        "values": {name: [row[i] for row in rows] for i, name in enumerate(frame.columns)},
    }


def main(folders: list[str]) -> None:
    with TemporaryDirectory() as warehouse:
        # Nothing about reading is set.
        spark = (
            SparkSession.builder.master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.warehouse.dir", warehouse)
            .getOrCreate()
        )
        for folder in folders:
            print(json.dumps(table(spark, folder)))
        spark.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
