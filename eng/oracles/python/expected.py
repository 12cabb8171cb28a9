"""What the scanner should say of a file, from CPython's syntax tree. The definitions are those of docs/languages/python.md."""
import ast

from imports import called_module

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
TRY = (ast.Try, getattr(ast, "TryStar", ast.Try))
BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, getattr(ast, "Match", ast.If)) + TRY
TYPE_ALIAS = getattr(ast, "TypeAlias", ())
LARGE_CLASS = 200


def facts_of(tree):
    """Returns the declarations, as dictionaries in source order, and the imports, as "line: specifier"."""
    reader = Reader()
    reader.statements(tree.body, Frame("module"))
    return reader.declarations, reader.imports


class Frame:
    """What encloses a node: its kind, its name, the method whose receiver is visible, and the figures that are counted."""

    def __init__(self, kind, name="", receiver=None, uses=None):
        self.kind, self.name, self.receiver, self.uses = kind, name, receiver, uses
        self.statements = self.decisions = self.depth = self.nesting = 0

    def qualify(self, name):
        return f"{self.name}.{name}" if self.name else name


class Reader:
    def __init__(self):
        self.declarations = []
        self.imports = []

    def statements(self, body, frame):
        for statement in body:
            self.statement(statement, frame)

    def block(self, body, frame):
        frame.depth += 1
        frame.nesting = max(frame.nesting, frame.depth)
        self.statements(body, frame)
        frame.depth -= 1

    def statement(self, node, frame):
        frame.statements += 1
        if isinstance(node, FUNCTIONS):
            self.function(node, frame)
        elif isinstance(node, ast.ClassDef):
            self.class_(node, frame)
        elif isinstance(node, BLOCKS):
            self.compound(node, frame)
        else:
            self.simple(node, frame)

    def simple(self, node, frame):
        if isinstance(node, ast.Import):
            self.imports += [f"{node.lineno}: {alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            self.imports.append(f"{node.lineno}: {'.' * node.level}{node.module or ''}")
        elif isinstance(node, ast.Assert):
            frame.decisions += 1
        elif TYPE_ALIAS and isinstance(node, TYPE_ALIAS):
            self.declare("TypeAlias", frame.qualify(node.name.id), node)
        target = node.targets[-1] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        is_assignment = isinstance(node, (ast.Assign, ast.AnnAssign))
        if is_assignment and isinstance(node.value, ast.Lambda) and isinstance(target, (ast.Name, ast.Attribute)):
            self.lambda_(node.value, getattr(target, "id", None) or target.attr, frame)
            rest = [child for child in ast.iter_child_nodes(node) if child is not node.value]
        else:
            rest = ast.iter_child_nodes(node)
        for child in rest:
            self.expression(child, frame)

    def compound(self, node, frame):
        if isinstance(node, (ast.If, ast.While, ast.For, ast.AsyncFor)):
            frame.decisions += 1
        for name, value in ast.iter_fields(node):
            if name in ("body", "finalbody"):
                if value:
                    self.block(value, frame)
            elif name == "orelse":
                self.orelse(node, value, frame)
            elif name == "handlers":
                for handler in value:
                    frame.decisions += 1
                    if handler.type:
                        self.expression(handler.type, frame)
                    self.block(handler.body, frame)
            elif name == "cases":
                for case in value:
                    self.case(case, frame)
            else:
                for child in value if isinstance(value, list) else [value]:
                    if isinstance(child, ast.AST):
                        self.expression(child, frame)

    def orelse(self, node, value, frame):
        is_elif = (isinstance(node, ast.If) and len(value) == 1 and isinstance(value[0], ast.If)
                   and value[0].col_offset == node.col_offset)
        if is_elif:
            self.statement(value[0], frame)
        elif value:
            self.block(value, frame)

    def case(self, case, frame):
        is_wildcard = isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None and case.pattern.name is None
        frame.decisions += not is_wildcard
        frame.decisions += case.guard is not None
        self.expression(case.pattern, frame)
        if case.guard:
            self.expression(case.guard, frame)
        self.block(case.body, frame)

    def expression(self, node, frame):
        """Counts the decisions and the uses of the receiver in an expression, lambdas without a name included."""
        stack = [node]
        while stack:
            node = stack.pop()
            if isinstance(node, ast.IfExp):
                frame.decisions += 1
            elif isinstance(node, ast.BoolOp):
                frame.decisions += len(node.values) - 1
            elif isinstance(node, ast.comprehension):
                frame.decisions += 1 + len(node.ifs)
            elif isinstance(node, ast.Call) and (module := called_module(node)):
                self.imports.append(f"{node.func.end_lineno}: {module}")
            elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == frame.receiver:
                frame.uses.add(node.attr)
            stack.extend(ast.iter_child_nodes(node))

    def declare(self, kind, name, node):
        declaration = {"kind": kind, "name": name, "startLine": node.lineno, "endLine": node.end_lineno}
        self.declarations.append(declaration)
        return declaration

    def function(self, node, outer):
        arguments = node.args
        for child in ast.iter_child_nodes(node):
            if child not in node.body:
                self.expression(child, outer)
        kind = {"module": "Function", "class": "Method", "function": "LocalFunction"}[outer.kind]
        if kind == "Method" and node.name == "__init__":
            kind = "Constructor"
        declaration = self.declare(kind, outer.qualify(node.name), node)

        frame = Frame("function", declaration["name"], outer.receiver, outer.uses)
        parameters = count(arguments)
        if outer.kind == "class":
            positional = arguments.posonlyargs + arguments.args
            has_receiver = bool(positional) and not any(is_staticmethod(d) for d in node.decorator_list)
            frame.receiver = positional[0].arg if has_receiver else None
            frame.uses = declaration["uses"] = set()
            parameters -= has_receiver
        self.statements(node.body, frame)
        figures(declaration, frame, parameters)

    def class_(self, node, outer):
        for child in ast.iter_child_nodes(node):
            if child not in node.body:
                self.expression(child, outer)
        declaration = self.declare("Class", outer.qualify(node.name), node)
        first = len(self.declarations)
        self.statements(node.body, Frame("class", declaration["name"]))
        is_large = node.end_lineno - node.lineno + 1 >= LARGE_CLASS
        for member in self.declarations[first:]:
            if "uses" in member:
                uses = member.pop("uses")
                if is_large and uses:
                    member["touches"] = ",".join(sorted(uses))

    def lambda_(self, node, name, outer):
        declaration = self.declare("Lambda", outer.qualify(name), node)
        frame = Frame("lambda", declaration["name"], outer.receiver, outer.uses)
        frame.statements = 1
        self.expression(node, frame)
        figures(declaration, frame, count(node.args))


def count(arguments):
    named = arguments.posonlyargs + arguments.args + arguments.kwonlyargs
    return len(named) + bool(arguments.vararg) + bool(arguments.kwarg)


def is_staticmethod(decorator):
    return (getattr(decorator, "id", None) or getattr(decorator, "attr", None)) == "staticmethod"


def figures(declaration, frame, parameters):
    declaration.update(
        statements=frame.statements, complexity=1 + frame.decisions, nesting=frame.nesting, parameters=parameters)
