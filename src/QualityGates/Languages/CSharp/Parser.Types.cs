using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>Type declarations.</summary>
internal ref partial struct Parser
{
    /// <summary>Members and their uses are noted for types of so many lines or more.</summary>
    private const int LargeType = 200;

    /// <summary>
    /// Parses a type that starts at <paramref name="start"/> and whose modifiers end before <paramref name="head"/>.
    /// Where no type is declared there, returns false and does not move.
    /// </summary>
    private bool TypeDeclaration(int start, int head)
    {
        var (kind, name) = TypeHead(head);
        if (name < 0) return false;
        var isNamed = KindAt(name).IsIdentifier();
        if (kind == DeclarationKind.Delegate)
        {
            DelegateDeclaration(start, head, name);
            return true;
        }

        var isRead = Begin(kind, isNamed ? NameAt(name) : "", start, out var index);

        // The members of an extension are those of the class around it.
        var outline = isNamed && kind != DeclarationKind.Extension ? _outline.Open(kind, start, head, name) : null;
        _at = isNamed ? name + 1 : name;
        var primary = TypeHeader();
        if (outline is not null) outline.Body = _at;
        if (Kind == TokenKind.OpenBrace)
        {
            var close = CloseOf(_at);
            var isNoted = IsNoted(kind, LineOf(close) - LineOf(start) + 1);
            if (kind == DeclarationKind.Enum) EnumBody(close, outline);
            else if (isRead) TypeBody(close, primary, isNoted);
            _at = close + 1;
        }

        if (outline is not null) _outline.Close();
        Expect(TokenKind.Semicolon);
        End(index);
        return true;
    }

    /// <summary>Whether it is said of each body in such a type which of its members it uses.</summary>
    private static bool IsNoted(DeclarationKind kind, int lines) =>
        lines >= LargeType && kind is DeclarationKind.Class or DeclarationKind.Struct or DeclarationKind.Record;

    private void TypeBody(int close, int primaryConstructor, bool isNoted)
    {
        var outer = _uses;
        _uses = isNoted ? new MemberUses() : null;
        if (primaryConstructor > 0) NoteParameters(primaryConstructor);
        _at++;
        Members(close);
        _uses?.Resolve(_source, _tree, _facts);
        _uses = outer;
    }

    private readonly void NoteMember(int name)
    {
        _uses?.AddMember(NameAt(name));

        // void IFirst.Run() is no member that the name alone would reach.
        if (KindAt(name - 1) != TokenKind.Dot) _outline.Type?.Add(name, _isStatic, LooksLikeType(name));
    }

    /// <summary>Whether the member of this name has the same name as its type: <c>Color Color</c>.</summary>
    public readonly bool LooksLikeType(int name)
    {
        var type = KindAt(name - 1) == TokenKind.Question ? name - 2 : name - 1;
        return KindAt(type) == TokenKind.Identifier && TextOf(type).SequenceEqual(TextOf(name));
    }

    /// <summary>Notes the values of an enum.</summary>
    private readonly void EnumBody(int close, OutlineType? outline)
    {
        for (var i = AfterAttributes(_at + 1); i < close; i++)
        {
            if (KindAt(i).IsIdentifier()) outline?.Add(i, isStatic: true, isLikeType: false);
            while (i < close && KindAt(i) != TokenKind.Comma) i = After(i);
            i = AfterAttributes(i + 1) - 1;
        }
    }

    /// <summary>The body of a member was parsed, from <paramref name="from"/> to the current token.</summary>
    private readonly void NoteBody(int declaration, int from) => _uses?.AddBody(declaration, from, _at);

    /// <summary>The parameters of a primary constructor are used in bodies like fields.</summary>
    private readonly void NoteParameters(int open)
    {
        var close = CloseOf(open);
        for (var i = open + 1; i < close; i = AfterPart(i))
        {
            var isName = KindAt(i).IsIdentifier() && KindAt(i + 1) is TokenKind.Comma or TokenKind.Assign or TokenKind.CloseParen;
            if (isName) NoteMember(i);
        }
    }

    /// <summary>What kind of type is declared at <paramref name="head"/> and where its name stands: -1 if none is.</summary>
    private readonly (DeclarationKind Kind, int Name) TypeHead(int head)
    {
        var next = KindAt(head + 1);
        return KindAt(head) switch
        {
            TokenKind.Class => (DeclarationKind.Class, head + 1),
            TokenKind.Struct => (DeclarationKind.Struct, head + 1),
            TokenKind.Interface => (DeclarationKind.Interface, head + 1),
            TokenKind.Enum => (DeclarationKind.Enum, head + 1),
            TokenKind.Record when next is TokenKind.Class or TokenKind.Struct => (DeclarationKind.Record, head + 2),
            TokenKind.Record when next.IsIdentifier() => (DeclarationKind.Record, head + 1),
            TokenKind.Extension when next is TokenKind.OpenParen or TokenKind.Less => (DeclarationKind.Extension, head),
            TokenKind.Delegate when AfterType(head + 1) is var name and > 0 && KindAt(name).IsIdentifier()
                => (DeclarationKind.Delegate, name),
            _ => (default, -1),
        };
    }

    private void DelegateDeclaration(int start, int head, int name)
    {
        var outline = _outline.Open(DeclarationKind.Delegate, start, head, name);
        Begin(DeclarationKind.Delegate, NameAt(name), start, out var index);
        _at = name + 1;
        while (Kind is not (TokenKind.Semicolon or TokenKind.OpenBrace) && !Kind.IsClose()) _at = After(_at);
        outline.Body = _at;
        _outline.Close();
        Expect(TokenKind.Semicolon);
        End(index);
    }

    /// <summary>Type parameters, primary constructor, bases and constraints, up to the body or the semicolon.</summary>
    /// <returns>Where the parameters of the primary constructor open, or -1 if there is none.</returns>
    private int TypeHeader()
    {
        if (Kind == TokenKind.Less && AfterAngles(_at) is var after and > 0) _at = after;
        var primaryConstructor = Kind == TokenKind.OpenParen ? _at : -1;
        if (primaryConstructor > 0) _at = After(_at);

        while (Kind is not (TokenKind.OpenBrace or TokenKind.Semicolon) && !Kind.IsClose())
        {
            // Arguments of a base constructor may hold lambdas with declarations of their own.
            if (Kind == TokenKind.OpenParen) Group();
            else _at = After(_at);
        }

        return primaryConstructor;
    }

    private void Members(int close)
    {
        while (_at < close)
        {
            var start = _at;
            Member(start, AfterModifiers(start));
            if (_at == start) _at++;
        }
    }

    /// <summary>Whether the modifiers make a member one of the type rather than of its instances, or a type one without any.</summary>
    public readonly bool IsStatic(int start, int head)
    {
        for (var i = AfterAttributes(start); i < head; i++)
        {
            if (KindAt(i) is TokenKind.Static or TokenKind.Const) return true;
        }

        return false;
    }

    private void Member(int start, int head)
    {
        if (TypeDeclaration(start, head)) return;
        _isStatic = IsStatic(start, head);
        switch (KindAt(head))
        {
            case TokenKind.Semicolon:
                _at = head + 1;
                break;
            case TokenKind.Tilde:
                Function(DeclarationKind.Finalizer, "~" + NameAt(head + 1), start, head + 2);
                break;
            case TokenKind.Implicit or TokenKind.Explicit:
                Conversion(start, head);
                break;
            case TokenKind.Event:
                TypedMember(start, head + 1, isEvent: true);
                break;
            case var kind when kind.IsIdentifier() && KindAt(head + 1) == TokenKind.OpenParen:
                Function(DeclarationKind.Constructor, NameAt(head), start, head + 1);
                break;
            default:
                TypedMember(start, head, isEvent: false);
                break;
        }
    }

    /// <summary>A member that starts with a type: a field, method, operator, property, indexer or event.</summary>
    private void TypedMember(int start, int head, bool isEvent)
    {
        var name = AfterType(head);
        var last = name < 0 ? name : LastOfName(name);
        switch (KindAt(last))
        {
            case TokenKind.OperatorKeyword:
                Operator(start, NameOf(name, last), last);
                return;
            case TokenKind.This when KindAt(last + 1) == TokenKind.OpenBracket:
                var indexer = NameOf(name, last) + "this[]";
                Property(DeclarationKind.Property, indexer, start, After(last + 1), Parameters(last + 1));
                return;
            case var kind when kind.IsIdentifier():
                NamedMember(start, name, last, isEvent);
                return;
            default:
                SkipMember(head);
                return;
        }
    }

    private void NamedMember(int start, int name, int last, bool isEvent)
    {
        switch (KindAt(last + 1))
        {
            case TokenKind.OpenParen:
                NoteMember(last);
                Function(DeclarationKind.Method, NameOf(name, last + 1), start, last + 1);
                break;
            case TokenKind.Less when AfterAngles(last + 1) is var open && KindAt(open) == TokenKind.OpenParen:
                NoteMember(last);
                Function(DeclarationKind.Method, NameOf(name, last + 1), start, open);
                break;
            case TokenKind.OpenBrace or TokenKind.Arrow:
                NoteMember(last);
                var kind = isEvent ? DeclarationKind.Event : DeclarationKind.Property;
                Property(kind, NameOf(name, last + 1), start, last + 1, parameters: 0);
                break;
            case TokenKind.Assign or TokenKind.Comma or TokenKind.Semicolon or TokenKind.OpenBracket:
                _at = last;
                Declarators(areMembers: true);
                Expect(TokenKind.Semicolon);
                break;
            default:
                SkipMember(last);
                break;
        }
    }

    /// <summary>The index of the last part of a name that may be qualified by an interface: <c>A.I&lt;T&gt;.Name</c>.</summary>
    private readonly int LastOfName(int index)
    {
        while (KindAt(index).IsIdentifier())
        {
            var after = index + 1;
            if (KindAt(after) == TokenKind.Less && AfterAngles(after) is var behind and > 0) after = behind;
            if (KindAt(after) is not (TokenKind.Dot or TokenKind.ColonColon)) break;
            index = after + 1;
        }

        return index;
    }

    /// <summary>Passes what is no member, up to and with the next semicolon or block.</summary>
    private void SkipMember(int from)
    {
        _at = from;
        _tree.Report(LineOf(from), "A member declaration was expected here.");
        while (!Kind.IsClose())
        {
            var isLast = Kind is TokenKind.Semicolon or TokenKind.OpenBrace;
            _at = After(_at);
            if (isLast) break;
        }
    }
}
