"""`python -m callreview`."""

from callreview.cli import main

if __name__ == "__main__":
    main()
