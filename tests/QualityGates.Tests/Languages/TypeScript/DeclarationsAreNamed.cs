namespace QualityGates.Tests.Languages.TypeScript;

public class DeclarationsAreNamed
{
    [Fact]
    public void Types_are_reported_with_their_kinds() =>
        Assert.Equal(
            ["Class A", "Interface B", "Enum C", "Enum D", "TypeAlias E", "Class F"],
            Scanned.TypeScript("class A {} interface B { x(): void } enum C { X = 1 } declare const enum D { Y } type E = { m(): void }; abstract class F<T> extends A implements B {}").Names);

    [Fact]
    public void Members_are_qualified_by_their_class() =>
        Assert.Equal(
            ["Class A", "Constructor A.constructor", "Property A.size", "Property A.size", "Method A.#secret", "Method A.[Symbol.iterator]", "Method A.a b", "Method A.1", "Method A.run"],
            Scanned.TypeScript("""
                class A {
                  constructor(private x = 1) {}
                  get size(): number { return 1 }
                  set size(v) {}
                  #secret() {}
                  *[Symbol.iterator]() {}
                  "a b"() {}
                  1() {}
                  public static async run<T>(): Promise<void> {}
                }
                """).Names);

    [Fact]
    public void Words_that_are_modifiers_elsewhere_may_be_names() =>
        Assert.Equal(
            ["Class A", "Method A.get", "Method A.set", "Method A.static", "Method A.async", "Method A.readonly", "Property A.async", "Method A.declare", "Method A.of"],
            Scanned.TypeScript("class A { get() {} set<T>() {} static() {} async() {} readonly() {} get async() { return 1 } declare = () => 1; static of() {} accessor; type; namespace = 1 }").Names);

    [Fact]
    public void Overloads_and_ambient_functions_have_no_figures()
    {
        var scanned = Scanned.TypeScript("function f(a: string): void;\nfunction f(a: number): void\nfunction f(a: any) {}\ndeclare function g(): asserts x is string;\nabstract class A { abstract m(): void; n?(): void }");
        Assert.Equal(["Function f 1..1", "Function f 2..2", "Function f 3..3", "Function g 4..4", "Class A 5..5", "Method A.m 5..5", "Method A.n 5..5"], scanned.Spans);
        Assert.Equal([2], scanned.Facts.Declarations.Select((d, i) => (d.Metrics, i)).Where(x => x.Metrics is not null).Select(x => x.i));
    }

    [Fact]
    public void Functions_take_the_name_they_are_assigned_to() =>
        Assert.Equal(
            ["Function a", "Function b", "Function c.d", "Function exports.e", "Function f", "Function g", "Method default.h", "LocalFunction default.h.i", "Function foo"],
            Scanned.Jsx("""
                const a = () => 1, b = function named() {};
                c.d = async x => x;
                exports.e = module.exports.e2 = 1, exports.e = function () {};
                let f = ((function () {}));
                f ??= 1;
                g ||= (a, b) => a;
                export default { h: () => { const i = async () => {}; } };
                useCallback(function foo() {});
                useCallback(() => {});
                """).Names);

    [Fact]
    public void Casts_do_not_hide_a_name() =>
        Assert.Equal(
            ["Function a", "Function b", "Function c", "Function d", "Function run"],
            Scanned.TypeScript("const a = (() => {}) as Handler; const b = <Handler>(() => {}); const c = (() => {})! satisfies Handler; const d = <const T>(x: T) => x; (window as any).run = () => {};").Names);

    [Fact]
    public void Functions_that_are_only_part_of_a_value_take_no_name() =>
        Assert.Equal(
            ["Function own"],
            Scanned.TypeScript("const a = function () {}.bind(this); const b = (() => {})(); const c = x || (() => {}); const d = f(() => {}); const e = function own() {}.call(); const g = [() => 1]; const h = (() => 1, 2);").Names);

    [Fact]
    public void Object_literals_assigned_to_a_name_qualify_their_functions() =>
        Assert.Equal(
            ["Method api.get", "Method api.deep.er", "Property api.size", "Method setup", "Class Service", "Method Service.handlers.click"],
            Scanned.TypeScript("const api = { get() {}, deep: { er: () => 1 }, get size() { return 1 } } as const; defineComponent({ setup() {} }); class Service { handlers = { click: () => 1 } }").Names);

    [Fact]
    public void Class_expressions_have_their_own_name_or_an_assigned_one() =>
        Assert.Equal(
            ["Class A", "Class C", "Class (anonymous)", "Method (anonymous).m", "Class default"],
            Scanned.TypeScript("const A = class {}; const B = class C {}; mixin(class { m() {} }); export default class {}").Names);

    [Fact]
    public void Namespaces_qualify_but_are_no_declarations() =>
        Assert.Equal(
            ["Function A.B.f", "Interface some-module.I", "Interface global.Window"],
            Scanned.TypeScript("namespace A.B { export function f() {} } declare module 'some-module' { interface I {} } declare global { interface Window {} }").Names);

    [Fact]
    public void Names_with_escapes_are_read() =>
        Assert.Equal(["Function abc", "Function über"], Scanned.TypeScript(@"function \u0061b\u{63}() {} function über() {}").Names);

    [Fact]
    public void Decorated_classes_hold_what_is_in_their_decorators() =>
        Assert.Equal(
            ["Class A", "Method A.data", "Method A.m", "Method A.m.check"],
            Scanned.TypeScript("@Component({ data() {} }) export class A { @Guard({ check: () => true }) m(@Inject() x, @Inject(T) private readonly y: T) {} @Input() [key]; @Input() z = 1 }").Names);
}
