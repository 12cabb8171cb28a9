using QualityGates.Tests.Languages.TypeScript;

namespace QualityGates.Tests.Languages.Components;

public class SvelteComponents
{
    [Fact]
    public void Have_a_module_script_and_an_instance_script()
    {
        var scanned = Scanned.Svelte("""
            <script module lang="ts">
              import type { A } from './a';
              export const load = <T>(x: T) => x;
            </script>

            <script lang="ts" generics="T extends Record<string, A>">
              function f(): number {
                return 1;
              }
            </script>

            {#if a > b}<p class="{c ? "d" : 'e'}" on:click={() => f()}>it's</p>{/if}
            """);
        Assert.Empty(scanned.Problems);
        Assert.Equal(["Function load 3..3", "Function f 7..9"], scanned.Spans);
        Assert.Equal(["2 ./a"], scanned.Imports);
    }

    [Fact]
    public void Import_in_the_expressions_of_their_markup_too() =>
        Assert.Equal(
            ["2 ./a SideEffect", "4 ./b Dynamic", "6 ./c Dynamic", "6 ./d Dynamic"],
            Scanned.Svelte("""
                <script>
                import './a';
                </script>
                {#await import('./b') then { default: B }}<B />{/await}
                <button {...import(a)} title="a {`${'}'}`}{
                  import("./c")}" on:click={() => import(`./d`, {})}>import('./e')</button>
                <!-- {import('./f')} --> {"import('./g')"} {/import('./h')/} {a.import('./i')} {import.meta.env.B} {import(`${c}`)}
                <style>@import './j';</style>
                """).DetailedImports);

    [Fact]
    public void Hold_no_scripts_in_comments_strings_or_data() =>
        Assert.Empty(Scanned.Svelte("""
            <!-- <script>function a() {}</script> -->
            {@html "<script>function b() {}<\/script>"}
            {`<script>function c() {}${"</script>"}`}
            <p title="<script>function d() {}"></p>
            <script type="application/ld+json">{ "e": function () {} }</script>
            """).Names);

    [Fact]
    public void Count_comments_of_markup_script_and_style() =>
        Assert.Equal("2/5/7", Scanned.Svelte("""
            <!-- a
              b -->
            <script>
              // c

              let d; // e
            </script>

            <p>f</p>
            <style lang="scss">
              // g
              /* h */
              i { background: url(http://j) }
            </style>
            """).Lines);

    [Fact]
    public void With_a_script_that_is_never_closed_are_a_problem()
    {
        var scanned = Scanned.Svelte("<p/>\n<script>\nfunction f() {}\n");
        Assert.Equal(["2 A block that begins here is never closed."], scanned.Problems);
        Assert.Equal(["Function f 3..3"], scanned.Spans);
    }
}
