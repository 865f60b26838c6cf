import Testing

@testable import Summary

@Suite struct MarkdownTextTests {
  @Test func wordsFromReportsCannotBreakATableOrBringMarkup() {
    #expect(MarkdownText.escape("a|b\n<script>*x* [y](z)") == "a\\|b \\<script\\>\\*x\\* \\[y\\](z)")
    #expect(MarkdownText.escape("\u{1B}[31mđỏ") == " \\[31mđỏ")
  }
}
