"""Blank, comment and code lines of a file, from CPython's tokens and tree. Needs Python 3.12 or later for f-strings."""
import ast
import io
import tokenize

STRUCTURE = (tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER, tokenize.ENCODING)
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def count_lines(source, tree):
    """Returns (blank, comment, code), or None where lines end otherwise than by a line feed or the tokens cannot be had."""
    if b"\r" in source.replace(b"\r\n", b"\n") or b"\f" in source:
        return None
    lines = source.split(b"\n")
    if not lines[-1]:
        lines.pop()
    documentation = list(docstrings(tree))
    code, comment = set(), set()
    try:
        for token in tokenize.tokenize(io.BytesIO(source).readline):
            covered = range(token.start[0], token.end[0] + 1)
            if token.type == tokenize.COMMENT:
                comment.update(covered)
            elif token.type == tokenize.STRING and documents(token, documentation):
                comment.update(covered)
            elif token.type not in STRUCTURE:
                code.update(covered)
    except (tokenize.TokenError, SyntaxError):
        return None
    # What remains is code: a line that holds nothing but a backslash has no token.
    blank = commented = 0
    for number, line in enumerate(lines, 1):
        text = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if not text.strip():
            blank += 1
        elif number in comment and number not in code:
            commented += 1
    return blank, commented, len(lines) - blank - commented


def docstrings(tree):
    """First and last place of every docstring; one in parentheses counts as code."""
    for node in ast.walk(tree):
        if isinstance(node, DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
            statement, value = node.body[0], node.body[0].value
            if (statement.lineno, statement.col_offset) == (value.lineno, value.col_offset):
                yield (value.lineno, value.col_offset), (value.end_lineno, value.end_col_offset)


def documents(token, documentation):
    return any(start <= token.start and token.end <= end for start, end in documentation)
