package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.g221.G221Model;
import org.g221.engine.model.DerivedQuantity;
import org.g221.job.SampleScan;
import org.g221.job.text.MarkdownPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Pages must not promise what is not there; scripts/make-samples checks what commands print. */
class DocumentationTest {

  private static final Path ROOT = SampleScan.confFolder().toAbsolutePath().getParent();

  static List<MarkdownPage> pages() throws IOException {
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> files = Files.list(ROOT)) {
      files.forEach(paths::add);
    }
    for (String folder : List.of("docs", "scripts")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        files.forEach(paths::add);
      }
    }
    return paths.stream()
        .filter(path -> path.toString().endsWith(".md"))
        .sorted()
        .map(MarkdownPage::read)
        .toList();
  }

  private static MarkdownPage page(String name) {
    return MarkdownPage.read(ROOT.resolve(name));
  }

  @Test
  void pagesAreFound() throws IOException {
    assertThat(pages().stream().map(MarkdownPage::path))
        .contains(
            ROOT.resolve("README.md"),
            ROOT.resolve("docs/README.md"),
            ROOT.resolve("docs/scan-files.md"),
            ROOT.resolve("scripts/reference/README.md"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(MarkdownPage page) {
    for (String link : page.links()) {
      String[] parts = link.split("#", 2);
      Path target = page.path().resolveSibling(parts[0]).normalize();
      assertThat(parts[0].isEmpty() ? page.path() : target).as("link to %s", link).exists();
      if (parts.length == 2) {
        MarkdownPage other = parts[0].isEmpty() ? page : MarkdownPage.read(target);
        assertThat(other.anchors()).as("headings for %s", link).contains(parts[1]);
      }
    }
  }

  @Test
  void everyPageIsInTheIndex() throws IOException {
    List<Path> linked =
        page("docs/README.md").links().stream()
            .map(link -> ROOT.resolve("docs").resolve(link).normalize())
            .toList();
    try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
      assertThat(linked)
          .containsAll(files.filter(path -> path.toString().matches(".*/[a-z-]+\\.md")).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void scriptsExist(MarkdownPage page) {
    for (String script : page.scripts()) {
      Path file = ROOT.resolve(script);
      assertThat(file).exists();
      boolean isCommand = Files.isRegularFile(file) && !script.contains(".");
      assertThat(!isCommand || Files.isExecutable(file) || script.endsWith("java-options"))
          .as("%s can be executed", script)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void commandsAndTheirOptionsExist(MarkdownPage page) {
    CommandLine g221 = G221Command.commandLine();
    for (String command : page.commands()) {
      List<String> words = Arrays.asList(command.strip().split("[\\s\\[\\]]+"));
      assertThat(g221.getSubcommands()).as(command).containsKey(words.get(0));
      var options = g221.getSubcommands().get(words.get(0)).getCommandSpec().optionsMap();
      assertThat(options.keySet())
          .as(command)
          .containsAll(words.stream().filter(word -> word.startsWith("--")).toList());
    }
  }

  /** A page that shows what mistakes lead to says that the status is 2. */
  @ParameterizedTest
  @MethodSource("pages")
  void completeScanFilesAreAccepted(MarkdownPage page) {
    for (String block : page.blocks("yaml")) {
      if (!block.contains("scan-id:")) {
        continue;
      }
      String before = page.text().substring(0, page.text().indexOf(block));
      String name = before.replaceAll("(?s).*<!-- file: (\\S+) -->\n```yaml\n$", "$1");
      boolean broken =
          page.text().contains("<!-- run: status 2 -->\n```sh\nscripts/g221 scan " + name + "\n");
      Diagnostics diagnostics = new Diagnostics();
      assertThat(SampleScan.read(block, diagnostics).isEmpty())
          .as("%s: %s", name, diagnostics.errors())
          .isEqualTo(broken);
    }
  }

  @Test
  void pagesHoldCompleteScanFiles() {
    for (String name : List.of("README.md", "docs/scan-files.md")) {
      assertThat(page(name).blocks("yaml")).anyMatch(block -> block.contains("scan-id:"));
    }
  }

  @Test
  void pageOnScanFilesNamesAllParameters() {
    List<String> names = new ArrayList<>(G221Model.INSTANCE.parameterKeys());
    names.addAll(G221Model.INSTANCE.textureKeys());
    G221Model.INSTANCE.derivedQuantities().stream()
        .filter(DerivedQuantity::profiled)
        .forEach(quantity -> names.add(quantity.key()));
    assertThat(page("docs/scan-files.md").text())
        .contains(names.stream().map(name -> "`" + name + "`").toList());
  }
}
