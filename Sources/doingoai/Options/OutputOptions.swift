import ArgumentParser

/// How rows are printed.
struct OutputOptions: ParsableArguments {
  @Option(help: "table, csv, tsv, json, ndjson or markdown.")
  var format: RowFormat = .table
}
