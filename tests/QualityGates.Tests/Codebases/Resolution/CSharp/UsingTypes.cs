namespace QualityGates.Tests.Codebases.Resolution.CSharp;

/// <summary>Each text is a file beside those of <see cref="Shop"/>; behind it the files that it depends on. Roslyn must say the same.</summary>
public class UsingTypes
{
    [Theory]
    [InlineData("using Shop; class A { }", "")]
    [InlineData("class A { Shop.Order o; }", "Order")]
    [InlineData("class A { global::Shop.Order o; }", "Order")]
    [InlineData("using O = Shop.Order; class A { O o; }", "Order")]
    [InlineData("using S = Shop; class A { S.Order o; S::Money m; }", "Money Order")]
    [InlineData("global using Shop; class A { Order o; }", "Order")]
    [InlineData("using static Shop.Order; class A { Line l; Kind k; }", "Order")]
    [InlineData("using Shop; using Order = Other.Order; class A { Order o; }", "OtherOrder")]
    [InlineData("using L = System.Collections.Generic.List<Shop.Order>; class A { L l; }", "Order")]
    public void Imports_are_no_dependencies_and_full_names_are(string text, string files) => Agree(text, files);

    [Theory]
    [InlineData("namespace Shop { class A { Order o; } }", "Order")]
    [InlineData("namespace Shop.Deep.Down; class A { Order o; Well w; }", "Order Well")]
    [InlineData("namespace Shop; class A { Deep.Well w; }", "Well")]
    [InlineData("using Shop; namespace Other; class A { Order o; Money m; }", "Money OtherOrder")]
    [InlineData("using Other; namespace X { using Shop; class A { Order o; } }", "Order")]
    [InlineData("namespace X { using Shop; namespace Y { class A { Order o; } } }", "Order")]
    [InlineData("namespace X { using Shop; class B { } } namespace Y { class A { Other.Order o; } }", "OtherOrder")]
    [InlineData("namespace X; class A { Loose l; }", "Loose")]
    [InlineData("using Shop; class A { class Order { } Order o; }", "")]
    [InlineData("using Shop; class A<Order> { Order o; }", "")]
    [InlineData("using Shop; class A { Order M<Order>(Order o) => o; }", "")]
    [InlineData("using Shop; class A { Money M<Order>(Order o) => default; Order N() => null; }", "Money Order")]
    public void Nearer_declarations_hide_farther_ones(string text, string files) => Agree(text, files);

    [Theory]
    [InlineData("Order o;", "Order")]
    [InlineData("Order[] o; Money? m; Box<Order>[,] b;", "BoxOf Money Order")]
    [InlineData("Box b; Box<int> c; System.Collections.Generic.Dictionary<string, Box<Money>> d;", "Box BoxOf Money")]
    [InlineData("Box<int>.Lid l; Order.Line m; Order.Kind k;", "BoxOf Order")]
    [InlineData("(Order, Money) Pairs() => default;", "Money Order")]
    [InlineData("(Order First, Money Second) field;", "Money Order")]
    [InlineData("unsafe Money* p; unsafe void M(Color** c) { Money* q = null; }", "Color Money")]
    [InlineData("unsafe delegate*<Money, Color> f;", "Color Money")]
    [InlineData("event Handler H; Color P { get; set; } IShape this[Money m] => null;", "Color Handler IShape Money")]
    [InlineData("Order M(in Money a, ref Color b, out Pair c, params Box[] d) { c = null; return null; }", "Box Color Money Order Pair")]
    [InlineData("void M<T>() where T : Base, IShape { } class B<T> where T : Order { }", "Base IShape Order")]
    [InlineData("public static implicit operator Order(A a) => null; public static A operator +(A a, Money m) => a;", "Money Order")]
    [InlineData("class B : Base, IShape { void IShape.Draw() { } int IShape.Size => 1; Hidden h; int n = Hidden.N; }", "Base IShape")]
    [InlineData("class B : System.Collections.Generic.List<Order> { } record R(Money M, Pair P) : Pair(1, 2);", "Money Order Pair")]
    [InlineData("delegate Order D(Money m); enum E : byte { }", "Money Order")]
    [InlineData("Split s;", "SplitOne SplitTwo")]
    [InlineData("lower l;", "lower")]
    public void In_declarations(string members, string files) => Agree("using Shop; class A { " + members + " }", files);

    [Theory]
    [InlineData("var o = new Order();", "Order")]
    [InlineData("Order o = new();", "Order")]
    [InlineData("var o = new Order { Id = Money.Zero };", "Money Order")]
    [InlineData("var a = new Order[3]; var b = new Box<Money>();", "BoxOf Money Order")]
    [InlineData("var t = typeof(Order); var u = typeof(Box<>); var v = default(Money);", "BoxOf Money Order")]
    [InlineData("var n = nameof(Order); var m = nameof(Color.Red) + nameof(Pair.Left);", "Color Order Pair")]
    [InlineData("object x = null; var a = (Order)x; var b = x as Pair; var c = x is IShape; var d = (Money?)x;", "IShape Money Order Pair")]
    [InlineData("object x = null; if (x is Order o && x is not Pair and not IShape) { }", "IShape Order Pair")]
    [InlineData("object x = null; if (x is Pair { Left: Money.Zero } or Pair(1, 2)) { }", "Money Pair")]
    [InlineData("object x = null; switch (x) { case Order: break; case Pair p when p.Left > 0: break; case Color.Red: break; }", "Color Order Pair")]
    [InlineData("object x = null; var y = x switch { Order => 1, Pair { Left: 1 } => 2, Color.Red or IShape => 3, _ => 4 };", "Color IShape Order Pair")]
    [InlineData("var c = Order.Count; Order.Create().Ship(); var k = Order.Line.Max;", "Order")]
    [InlineData("var c = Shop.Deep.Well.Depth; var d = Deep();  int Deep() => 1;", "Well")]
    [InlineData("var e = Box<Order>.Empty; var n = Box.None;", "Box BoxOf Order")]
    [InlineData("System.Array.Empty<Order>(); System.Linq.Enumerable.Empty<Money>();", "Money Order")]
    [InlineData("var s = $\"{Order.Count} Money {nameof(Pair)}\";", "Order Pair")]
    [InlineData("try { } catch (Trouble) { } catch (System.Exception e) when (e is Trouble) { }", "Trouble")]
    [InlineData("foreach (Order o in new object[0]) { } for (Money m = default; ; ) { }", "Money Order")]
    [InlineData("System.Func<Order, Money> f = (Order o) => default; System.Func<int, int> g = static Order => Order + 1;", "Money Order")]
    [InlineData("Order Local(Money m) => null; Local(default);", "Money Order")]
    [InlineData("throw new Trouble();", "Trouble")]
    [InlineData("M(out Order o); void M(out Order p) => p = null;", "Order")]
    [InlineData("unsafe { var s = sizeof(Money); Money* p = stackalloc Money[2]; }", "Money")]
    [InlineData("Color[] a = [Color.Red, Color.Green]; bool b = true; var c = b ? Color.Red : Color.Green;", "Color")]
    [InlineData("var q = from Order o in new object[0] where o.Id > Money.Zero select Pair.Equals(o, o);", "Money Order Pair")]
    [InlineData("object x = null; var a = (System.Array)System.Linq.Enumerable.Empty<Order>();", "Order")]
    [InlineData("object x = null; var a = x is int or Pair { Left: Money.Zero } or Shop.Order { Id: 1 };", "Money Order Pair")]
    [InlineData("object[] x = null; var a = x is [Order, { } and Pair { Left: > 0 }, Box<int>];", "BoxOf Order Pair")]
    [InlineData("var n = lower.N;", "lower")]
    public void In_bodies(string statements, string files) =>
        Agree("using Shop; using System.Linq; class A { void Run() { " + statements + " } }", files);

    [Theory]
    [InlineData("[Mark] class A { }", "MarkAttribute")]
    [InlineData("[MarkAttribute, System.Obsolete] class A { }", "MarkAttribute")]
    [InlineData("[Mark<Order>] class A { }", "MarkOfAttribute Order")]
    [InlineData("class A { [Mark(typeof(Order), Kind = Color.Red)] [return: Mark] int M([Mark] int a) => a; }", "Color MarkAttribute Order")]
    [InlineData("enum A { [Mark] B, [Mark(Money.Zero)] C }", "MarkAttribute Money")]
    [InlineData("class A<[Mark] T> { int this[[Mark] int i] { [Mark] get => 1; } }", "MarkAttribute")]
    [InlineData("[assembly: Mark]", "MarkAttribute")]
    public void As_attributes(string text, string files) => Agree("using Shop; " + text, string.Join(' ', files.Split(' ').Order(StringComparer.Ordinal)));

    [Fact]
    public void A_class_that_can_be_no_attribute_is_not_meant_by_one()
    {
        var repository = new ProjectsOfARepository().With("Base.cs", "class Base;").With("Key.cs", "class Key : Base;").With("Mark.cs", "class Mark : Marks;")
            .With("Marks.cs", "class Marks : System.Attribute;").With("TableAttribute.cs", "class TableAttribute;")
            .With("A.cs", "using System.ComponentModel.DataAnnotations; [Table] class A { [Key] int id; [Mark] int mark; }");
        Assert.Equal(["Mark.cs"], repository.UsesOf("A.cs"));
    }

    [Theory]
    [InlineData("class A { int Order; int M() => Order + this.Order; }")]
    [InlineData("class A { void M(string Order) => Order.Trim(); }")]
    [InlineData("class A { void M() { var Order = \"\"; Order.Trim(); } }")]
    [InlineData("class A { void Order() { } void M() => Order(); }")]
    [InlineData("class A { string Order => null; int M() => Order.Length; }")]
    [InlineData("class A { void M(int Order) => M(Order: 1); }")]
    [InlineData("class A { int Money; A M() => new A { Money = 1 }; }")]
    [InlineData("class A { void M(dynamic d) => d.Order.Count(); }")]
    [InlineData("class A { void M() { goto Order; Order: ; } }")]
    [InlineData("class A { (int Order, int Money) M() => (Order: 1, Money: 2); }")]
    [InlineData("enum A { Order, Money = Order }")]
    [InlineData("class A { void M() { System.Func<string, int> f = Order => Order.Length; System.Func<string, string, int> g = (Order, Money) => Order.Length; } }")]
    [InlineData("class A { /* Order */ string s = \"Order\" + @\"Order\" + \"\"\"Order\"\"\"; } // Order")]
    [InlineData("/// <summary><see cref=\"Order\"/></summary>\nclass A { }")]
    [InlineData("class A {\n#if NEVER\n Order o;\n#endif\n}")]
    [InlineData("class A { void M(object o) { if (o is string Order) Order.Trim(); } }")]
    public void What_only_has_the_name_of_a_type_is_no_dependency(string text) => Agree("using Shop; " + text, "");

    [Theory]
    [InlineData("class A { Color Color => Color.Red; }", "Color")]
    [InlineData("class A { Order Order; void M() { Order.Ship(); Order.Create(); } }", "Order")]
    [InlineData("class A { void M(Order Order) { Order.Ship(); } }", "Order")]
    [InlineData("class B : Base { int M() => Money + 1; Money N(Money m) => m; }", "Base Money")]
    public void What_is_called_like_its_type_can_mean_both(string text, string files) => Agree("using Shop; " + text, files);

    [Theory]
    [InlineData("interface I { Color Color { get; } int Money { get; } } class A : I { Color I.Color => Color.Red; int I.Money => Money.Zero; }", "Color Money")]
    [InlineData("class A { int M() => Order.Made(); } static class More { extension(Order) { public static int Made() => 1; } }", "Order")]
    public void What_only_an_interface_or_an_extension_has(string text, string files) => Agree("using Shop; " + text, files);

    [Theory]
    [InlineData("using Shop; Order o = new(); System.Console.WriteLine(Money.Zero);", "Money Order")]
    [InlineData("using Shop; var x = Box<int>.Empty; Local(); void Local() => Order.Create();", "BoxOf Order")]
    public void In_top_level_statements(string text, string files) => Agree(text, files);

    private static void Agree(string text, string files)
    {
        Assert.Equal(files, Shop.Roslyns(text));
        Assert.Equal(files, Shop.Ours(text));
    }
}
