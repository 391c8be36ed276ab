"""One bare Python process that walks the reviews of a workspace and asks for the stat of each. Prints how many."""

import os
import sys


def walked(folder: str) -> int:
    """How many records lie below *folder*."""
    count = 0
    with os.scandir(folder) as entries:  # a pathlib would take longer than the walk
        for entry in entries:
            if entry.name.endswith(".json"):
                entry.stat(follow_symlinks=False)
                count += 1
            elif entry.is_dir(follow_symlinks=False):
                count += walked(entry.path)
    return count


if __name__ == "__main__":
    print(walked(os.path.join(sys.argv[1], "reviews")))  # noqa: PTH118 # as above
