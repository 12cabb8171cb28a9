using QualityGates.Tests.Languages.TypeScript;

namespace QualityGates.Tests.Languages.Components;

public class VueComponents
{
    [Fact]
    public void Have_scripts_beside_a_template_that_may_hold_templates()
    {
        var scanned = Scanned.Vue("""
            <template>
              <template v-if="a < b"><script-like :x="'<script>'"/></template>
              <!-- </template> -->
              {{ '<script>function no() {}' }}
            </template>
            <script lang="ts">
            export default { data() { return <any>{} } }
            </script>
            <script setup lang="tsx">
            import x from './x'
            const render = () => <div>it's</div>
            </script>
            <i18n>{ "a": "<b>" }</i18n>
            <style scoped>a { content: "/* no */" } /* c */</style>
            """);
        Assert.Empty(scanned.Problems);
        Assert.Equal(["Method default.data 7..7", "Function render 11..11"], scanned.Spans);
        Assert.Equal(["10 ./x"], scanned.Imports);
    }

    [Fact]
    public void Import_the_source_of_a_script() =>
        Assert.Equal(["2 ./x.ts"], Scanned.Vue("<template lang=\"pug\">div <</template>\n<script src=\"./x.ts\" lang=\"ts\"></script>").Imports);

    [Fact]
    public void Report_a_broken_script_at_its_own_line() =>
        Assert.Equal(
            ["3 Not understood as TypeScript or JavaScript from here on: ';' was expected."],
            Scanned.Vue("<template/>\n<script>\nlet a b\n</script>").Problems);
}
