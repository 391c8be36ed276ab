"""The smallest program with two commands that Typer can make: what a command line of its kind costs at least."""

import typer

app = typer.Typer()


@app.command()
def hello(name: str = "world") -> None:
    """Say hello."""
    print("hello", name)


@app.command()
def bye(name: str = "world") -> None:
    """Say bye."""
    print("bye", name)


if __name__ == "__main__":
    app()
