"""What the Python files of a repository import, from CPython's syntax trees. The definitions are those of docs/languages/python.md."""
import ast
import os
import unicodedata

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
TRY = (ast.Try, getattr(ast, "TryStar", ast.Try))
PROJECT = ("pyproject.toml", "setup.py", "setup.cfg")
ORDER = ("__init__.py", ".py", "__init__.pyi", ".pyi", ".pyx")


def sites_of(tree):
    """Yields (names, line, flags) for each import: names is a list of candidates, each a list of dotted names, best first."""
    stack = [(node, frozenset()) for node in reversed(tree.body)]
    while stack:
        node, flags = stack.pop()
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield [prefixes(alias.name)], node.lineno, flags
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            separator = "" if module.endswith(".") else "."
            yield [[module] if a.name == "*" else [module + separator + a.name, module] for a in node.names], node.lineno, flags
        elif isinstance(node, ast.Call) and (name := called_module(node)):
            yield [[name] if name.startswith(".") else prefixes(name)], node.func.end_lineno, flags | {"dynamic"}
        stack.extend(reversed(list(children(node, flags))))


def children(node, flags):
    if isinstance(node, ast.If):
        check = type_check(node.test)
        yield node.test, flags
        yield from ((child, flags | {"typeOnly"} if check == "only" else flags) for child in node.body)
        yield from ((child, flags | {"typeOnly"} if check == "never" else flags) for child in node.orelse)
    elif isinstance(node, TRY):
        guarded = flags | {"guarded"} if node.handlers else flags
        yield from ((child, guarded) for child in node.body + node.handlers)
        yield from ((child, flags) for child in node.orelse + node.finalbody)
    else:
        body = node.body if isinstance(node, FUNCTIONS) else []
        inside = {id(child) for child in body}
        for child in ast.iter_child_nodes(node):
            yield child, flags | {"lazy"} if id(child) in inside else flags


def type_check(test):
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return "never" if type_check(test.operand) == "only" else None
    name = test.attr if isinstance(test, ast.Attribute) else getattr(test, "id", None)
    while isinstance(test, ast.Attribute):
        test = test.value
    return "only" if name == "TYPE_CHECKING" and isinstance(test, ast.Name) else None


def called_module(call):
    """The module that a call of import_module or __import__ names, if its first argument is nothing but a string that can name one."""
    function = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", None)
    if function not in ("import_module", "__import__") or not call.args or not isinstance(call.args[0], ast.Constant):
        return None
    name = call.args[0].value
    parts = name.lstrip(".").split(".") if isinstance(name, str) else [""]
    return name if all(part and all(c.isalnum() or c in "_-" or ord(c) > 127 for c in part) for part in parts) else None


def prefixes(name):
    parts = name.split(".")
    return [".".join(parts[:count]) for count in range(len(parts), 0, -1)]


class Repository:
    """The files of a repository, and which of them a name means to which importer."""

    def __init__(self, root, paths, source_roots):
        self.root, self.paths = root, set(paths)
        self.roots = set(source_roots) if source_roots else find_roots(self.paths)
        self.roots.add("")
        self.modules, self.outer, self.folded, self.shadowed = {}, {}, {}, set()
        for path in sorted(self.paths):
            stem, extension = os.path.splitext(path)
            if extension in (".py", ".pyi", ".pyx"):
                own, *others = self.roots_around(path)
                self.add(self.modules, own, stem, path)
                self.folded.setdefault(stem[len(own):].strip("/").removesuffix("/__init__").lower(), path)
                for outer in others:
                    self.add(self.outer, outer, stem, path)

    def roots_around(self, path):
        folder, found = os.path.dirname(path), []
        while True:
            if folder in self.roots:
                found.append(folder)
            if not folder:
                return found
            folder = os.path.dirname(folder)

    def add(self, table, root, stem, path):
        parts = tuple(stem[len(root):].strip("/").split("/"))
        is_package = parts[-1] == "__init__"
        homes = table.setdefault(parts[:-1] if is_package else parts, {})
        other = homes.get(root)
        if other is None or rank(path) < rank(other):
            homes[root] = path
        else:
            other = path
        if table is self.modules and other and other.endswith(".py"):
            self.shadowed.add(other)

    def resolve(self, importer, name):
        """The file that a dotted name means, None, or "" where it leads out of the outermost package."""
        around = self.roots_around(importer)
        dots = len(name) - len(name.lstrip("."))
        rest = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name[dots:]))
        parts = tuple(rest.split(".")) if rest else ()
        if dots:
            folder = os.path.dirname(importer)[len(around[0]):].strip("/")
            package = tuple(folder.split("/")) if folder else ()
            if dots - 1 > len(package) or (dots > 1 and dots - 1 == len(package) and not parts):
                return ""
            parts = package[:len(package) - dots + 1] + parts
        for table in (self.modules, self.outer):
            homes = table.get(parts)
            if homes:
                nearest = next((root for root in around if root in homes), None)
                return homes[nearest if nearest is not None else min(homes, key=lambda root: homes[root])]
        return None

    def edges(self, parse):
        """Returns ({(from, to): [(line, flags)]}, the files that could not be parsed)."""
        edges, unparsed = {}, set()
        for path in sorted(self.paths):
            if not path.endswith((".py", ".pyi", ".pyw")) or path in self.shadowed:
                continue
            with open(os.path.join(self.root, path), "rb") as file:
                tree, _ = parse(file.read())
            if tree is None:
                unparsed.add(path)
                continue
            stub = {"typeOnly"} if path.endswith(".pyi") else set()
            for names, line, flags in sites_of(tree):
                for candidates in names:
                    target = self.first(path, candidates)
                    if target and target != path:
                        edges.setdefault((path, target), []).append((line, flags | stub))
        return edges, unparsed

    def first(self, path, candidates):
        # Beyond the outermost package nothing is looked up: neither the name nor what holds it.
        is_beyond = len(candidates) > 1 and self.resolve(path, candidates[-1]) == ""
        if is_beyond:
            return None
        exact = next(filter(None, (self.resolve(path, name) for name in candidates)), None)
        return exact or next(filter(None, (self.folded.get(name.lower().replace(".", "/")) for name in candidates)), None)


def rank(path):
    name = os.path.basename(path)
    return ORDER.index(name if name in ORDER else os.path.splitext(name)[1])


def find_roots(paths):
    roots = set()
    for path in paths:
        folder, name = os.path.split(path)
        if name in PROJECT:
            sources = f"{folder}/src".lstrip("/")
            packages = {os.path.dirname(os.path.dirname(p)) for p in paths if p.endswith("/__init__.py")}
            if f"{folder}/__init__.py" not in paths:
                roots.add(folder)
            if sources in packages and f"{sources}/__init__.py" not in paths:
                roots.add(sources)
    return roots
