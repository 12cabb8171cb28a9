using static QualityGates.Tests.Languages.Python.PythonSource;

namespace QualityGates.Tests.Languages.Python;

public class WhenCodeDeclaresThings
{
    [Fact]
    public void Kinds_and_names_follow_what_encloses_them() => Assert.Equal(
        [
            "Function top 1-9",
            "LocalFunction top.inner 2-3",
            "Class top.Local 4-8",
            "Constructor top.Local.__init__ 5-6",
            "Method top.Local.go 7-8",
            "Class Outer 10-14",
            "Class Outer.Inner 11-14",
            "Method Outer.Inner.deep 13-14",
        ],
        Declarations("""
            def top():
                def inner():
                    return 1
                class Local:
                    def __init__(self):
                        pass
                    async def go(self):
                        pass
                return Local
            class Outer:
                class Inner:
                    if True:
                        def deep(self):
                            pass
            """));

    [Fact]
    public void A_declaration_starts_at_its_keyword_and_not_at_its_decorators() => Assert.Equal(
        ["Function f 6-7", "Class C 9-10", "Method C.m 10-10"],
        Declarations("""
            @first
            @second(
                lambda x: x,
                key={"a": [1]},
            )
            async def f():
                pass
            @dataclass
            class C:
                def m(self): pass
            """));

    [Fact]
    public void A_declaration_ends_with_its_last_token_and_not_with_the_comments_behind_it() => Assert.Equal(
        ["Function f 1-2", "Function g 6-9", "Function h 11-14"],
        Declarations("""
            def f():
                pass  # here it ends
                # still indented, still a comment

            # not indented
            def g():
                if 1: pass
                else:
                    pass
                    # deeper
            def h():
                return (
                    1,
                )


            """));

    [Fact]
    public void A_body_on_one_line_holds_all_its_statements() => Assert.Equal(
        ["Function f 1-1", "Class A 2-2", "Function g 3-4", "Function h 5-6"],
        Declarations("def f(): pass; x = 1\nclass A: pass;\ndef g(): x = [\n]\ndef h(): pass \\\n ;\ny = 1\n"));

    [Fact]
    public void A_continued_or_long_last_statement_ends_where_its_text_ends() => Assert.Equal(
        ["Function a 1-3", "Function b 4-7", "Function c 8-10", "Function d 11-12"],
        Declarations(""""
            def a():
                return 1 + \
                    2
            def b():
                return """
            text
            """
            def c():
                x = 'one \
            two'
            def d():
                pass \

            e = 1
            """"));

    [Fact]
    public void Signatures_may_span_lines_and_hold_any_expression() => Assert.Equal(
        ["Function f 1-7", "Class A 8-9", "Method A.m 9-9", "Function g 10-11"],
        Declarations("""
            def f(
                a, b: "str" = ")", /,
                c=lambda x, y=lambda: 0: {x: y}, *,
                d: dict[str, int] = {"k": 1}[0:1],
                **kw
            ) -> "x: y":
                return a
            class A[T: (int, str) = int, *Ts](Base[T], metaclass=M):
                def m[**P](self, x: T) -> lambda: 1: ...
            def g() -> (
                    int): return 1
            """));

    [Fact]
    public void Soft_keywords_are_told_from_names() => Assert.Equal(
        ["TypeAlias Alias 7-7", "TypeAlias Generic 8-9", "Function case 12-13", "Function type 14-18"],
        Declarations("""
            match = 1
            match[0]: int
            match(x)
            case = match
            type = match, case
            type(x)
            type Alias = int; y = 2
            type Generic[T] = dict[
                str, T]
            type in x
            match.case = type
            def case(match, case):
                return match
            def type():
                match x:
                    case 1: return 2
                    case {"a": [b, *_]} if b: return 3
                return 4
            """));

    [Fact]
    public void Async_may_be_a_name_as_it_was_in_old_code() => Assert.Equal(
        ["Function f 2-3"],
        Declarations("async = 1\ndef f(async=None):\n    return async\n"));

    [Fact]
    public void Names_may_be_written_in_any_script() => Assert.Equal(
        ["Class Größe 1-3", "Method Größe.計算 2-3"],
        Declarations("class Größe:\n    def 計算(self):\n        return 'ä'\n"));
}
