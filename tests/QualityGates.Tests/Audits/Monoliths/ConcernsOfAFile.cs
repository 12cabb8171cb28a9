using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using QualityGates.Text;
using static QualityGates.Tests.Audits.Monoliths.Sample;

namespace QualityGates.Tests.Audits.Monoliths;

public class ConcernsOfAFile
{
    [Theory]
    [InlineData("sqlalchemy.ext.asyncio", Concern.Persistence)]
    [InlineData("Microsoft.EntityFrameworkCore.Metadata", Concern.Persistence)]
    [InlineData("@nestjs/common", Concern.WebApi)]
    [InlineData("react-dom/client", Concern.UserInterface)]
    [InlineData("node:fs/promises", Concern.FileSystem)]
    [InlineData("subprocess", Concern.Processes)]
    [InlineData("reaction", Concern.General)]
    [InlineData("./react", Concern.General)]
    [InlineData(".subprocess", Concern.General)]
    [InlineData("", Concern.General)]
    public void ALibraryIsKnownByWholeLeadingParts(string specifier, Concern expected) => Assert.Equal(expected, ConcernTable.OfLibrary(specifier));

    [Theory]
    [InlineData("backend/api/routes", Concern.WebApi)]
    [InlineData("frontend/src/components/game", Concern.UserInterface)]
    [InlineData("src/Billing/Entities", Concern.Persistence)]
    [InlineData("src/apiary", Concern.General)]
    [InlineData("", Concern.General)]
    public void AFolderIsKnownByWholeSegmentsTheDeepestFirst(string folder, Concern expected) => Assert.Equal(expected, ConcernTable.OfFolder(folder, '/'));

    [Theory]
    [InlineData("test/Billing.Test/Services/HandlerTests.cs", true)]
    [InlineData("src/Build.UnitTests/Globbing.cs", true)]
    [InlineData("web/src/cart.test.ts", true)]
    [InlineData("web/src/__tests__/cart.ts", true)]
    [InlineData("api/test_orders.py", true)]
    [InlineData("api/conftest.py", true)]
    [InlineData("pkg/a_test.go", true)]
    [InlineData("src/Latest.cs", false)]
    [InlineData("src/contest/entry.ts", false)]
    [InlineData("src/attestation.py", false)]
    public void TestsAreToldByTheirNameOrFolder(string path, bool expected) => Assert.Equal(expected, TestFile.Is(new RepoPath(path)));

    [Fact]
    public void WhereAFileLivesDecidesBeforeWhatItImports() =>
        Assert.Equal(Concern.WebApi, FileProfile.Of(File("app/routes/orders.py", 10, "Python", imports: ["sqlalchemy", "sqlalchemy.orm"])).Concern);

    [Fact]
    public void WithoutATellingFolderTheMostImportedConcernDecides() =>
        Assert.Equal(Concern.Persistence, FileProfile.Of(File("app/orders.py", 10, "Python", imports: ["fastapi", "sqlalchemy", "sqlalchemy.orm"])).Concern);

    [Fact]
    public void ALargeFileThatTalksToManySystemsIsAFinding()
    {
        var finding = Find(File("app/everything.py", 350, "Python", imports: ["fastapi", "sqlalchemy", "httpx", "subprocess", "stripe"]));

        Assert.Equal("The file talks to 5 kinds of systems (web API, persistence, network, processes, payments) in 350 lines.", finding?.Message);
    }

    [Fact]
    public void AnEndpointWithADatabaseAndAPasswordCheckIsNot() =>
        Assert.Null(Find(File("app/api/login.py", 350, "Python", imports: ["fastapi", "sqlalchemy", "passlib.hash", "app.services.users"])));

    [Fact]
    public void ASmallFileIsNot() =>
        Assert.Null(Find(File("app/main.py", 80, "Python", imports: ["fastapi", "sqlalchemy", "httpx", "subprocess", "stripe"])));

    [Fact]
    public void ATestIsNot() =>
        Assert.Null(Find(File("tests/everything.py", 350, "Python", imports: ["fastapi", "sqlalchemy", "httpx", "subprocess", "stripe"])));

    private static Finding? Find(QualityGates.Codebases.SourceFile file) =>
        MonolithAudit.Examine(Codebase(file), AuditSettings.Default).Result.Findings.SingleOrDefault(static finding => finding.RuleId == "QG0105");
}
