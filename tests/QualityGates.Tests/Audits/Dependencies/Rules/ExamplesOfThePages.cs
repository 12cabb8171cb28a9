using System.Text;
using QualityGates.Tests.Configuration;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Dependencies.Rules;

/// <summary>What the page of a rule shows is what the tool says of a repository with the page's own configuration.</summary>
public class ExamplesOfThePages
{
    /// <summary>The repositories, from path to text; a text that begins with a number stands in that line.</summary>
    private static readonly Dictionary<string, string[][]> Repositories = new(StringComparer.Ordinal)
    {
        ["QG0011"] = [["src/Domain/Order.cs", "class Order;"], ["src/Data/Db.cs", "class Db;"]],
        ["QG0201"] =
        [
            ["Acme.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"], ["docs/adr/0007-layers.md", "# 7. Layers\n\nStatus: accepted\n"],
            ["src/Web/Page.cs", "namespace Acme.Web; class Page;"], ["src/Domain/Order.cs", "12 class Order { Acme.Web.Page Page; }"],
            ["lib/Format.cs", "3 class Format { Acme.Web.Page Page; }"], ["src/Domain/Price.cs", "8 class Price { Format Format; }"],
            ["src/Orders/Cart.cs", "class Cart;"], ["src/Billing/Bill.cs", "class Bill;"], ["src/Shared/Clock.cs", "class Clock;"],
        ],
        ["QG0202"] =
        [
            ["src/domain/order.ts", "12 import { Db } from '../data/db'"], ["src/domain/price.ts", "3 import { log } from '../lib/log'"],
            ["src/lib/log.ts", "5 import { Db } from '../data/db'\nexport const log = Db"], ["src/data/db.ts", "export class Db {}"],
        ],
        ["QG0203"] = [["packages/core/a.ts", "3 import 'axios'\nimport { z } from 'zod'"], ["packages/types/t.ts", "export type T = 1"]],
        ["QG0204"] = [["plugins/a/plugin.py", "class A: pass"], ["core/plugin.py", "class Plugin: pass"]],
        ["QG0205"] = [["src/features/a/x.ts", "4 import { price } from '../b/y'"], ["src/features/b/y.ts", "export const price = 1"]],
        ["QG0206"] =
        [
            ["app/m.ts", "7 import { price } from '../src/features/a/x'\n\nimport '../lib/internal/y'"], ["src/features/a/x.ts", "export const price = 1"],
            ["lib/internal/y.ts", "export {}"], ["services/pay/api.ts", "export {}"],
        ],
        ["QG0207"] = [["src/web/b.ts", "5 import axios from 'axios'"], ["src/client/c.ts", "import axios from 'axios'"], ["src/net/n.ts", "export {}"]],
        ["QG0208"] =
        [
            ["src/App.tsx", "3 import { Page } from './Page'\nimport { title } from './Page'\nexport const App = Page"],
            ["src/Page.tsx", "2 import { store } from './lib/store'\nimport { Store } from './lib/store'\nexport const Page = store, title = 1"],
            ["src/lib/store.ts", "4 import { App } from '../App'\nexport const store = App, Store = 1"],
            ["src/api/Client.cs", "6 class Client { Order Order; }"], ["src/domain/Order.cs", "9 class Order { Client Client; Server Server; }"],
            ["src/api/Server.cs", "class Server;"], ["Acme.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"],
        ],
        ["QG0209"] = [["apps/web/src/main.tsx", "export {}"], ["apps/web/src/old.ts", "export {}"], ["server/jobs/run.py", "x = 1"]],
        ["QG0210"] =
        [
            ["src/app.ts", string.Concat(Enumerable.Range(1, 34).Select(static i => $"import './p{i}'\n"))],
            .. Enumerable.Range(1, 34).Select(static i => (string[])[$"src/p{i}.ts", "export {}"]),
        ],
        ["QG0211"] = [["src/a.ts", "4 import './gone'"], ["shop/cart.py", "2 from .gone import price"], ["shop/__init__.py", "x = 1"]],
        ["QG0212"] =
        [
            ["src/a.ts", "2 import './button'"], ["src/Button.ts", "export {}"], ["shop/__init__.py", "x = 1"], ["shop/Cart.py", "x = 1"],
            ["shop/pay.py", "5 from .cart import total"],
        ],
        ["QG0213"] =
        [
            ["apps/web/tsconfig.json", "{\n  \"compilerOptions\": {},\n  \"extends\": \"./tsconfig.base.json\"\n}"],
            ["apps/web/tsconfig.base.json", "{ \"extends\": \"./tsconfig.json\" }"], ["apps/web/main.ts", "import './main.css'"],
        ],
        ["QG0214"] =
        [
            ["src/Domain/Order.cs", "class Order;"], ["src/Data/Db.cs", "class Db;"],
            ["docs/adr/0007-outbox.md", "# 7. Outbox\n\nStatus: superseded by [9](0009-queue.md)\n"],
        ],
    };

    public static TheoryData<string> Rules => [.. Repositories.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_messages_on_the_page_of_a_rule_are_those_of_the_tool(string rule)
    {
        var said = Messages(rule, Shipped.Examples($"{rule}.md").FirstOrDefault("{}"));

        var shown = Shipped.Quotations($"{rule}.md");
        Assert.NotEmpty(shown);
        Assert.All(shown, message => Assert.True(said.Contains(message), $"{rule} shows\n{message}\nand the tool says\n{string.Join('\n', said)}"));
    }

    private static HashSet<string> Messages(string rule, string configuration)
    {
        var snapshot = new InMemorySnapshot();
        foreach (var file in Repositories[rule]) snapshot.Add(file[0], InItsLine(file[1]));
        var inputs = AuditInputs.Read(Encoding.UTF8.GetBytes(configuration), new RepoPath("qualitygates.json"), null, new RepoPath("qualitygates.baseline.json"));
        Assert.Empty(inputs.Problems);
        var report = Auditor.Audit(snapshot, snapshot.List(CancellationToken.None), inputs, null, 1, CancellationToken.None);
        return [.. report.Verdict.Findings.Select(static judged => judged.Finding).Where(finding => finding.RuleId == rule)
            .Select(static finding => $"{finding.Path}({finding.Line}): {finding.Message}")];
    }

    private static string InItsLine(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits == 0 || text[digits] != ' ') return text + "\n";
        var line = int.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture);
        return $"{new string('\n', line - 1)}{text[(digits + 1)..]}\n";
    }
}
