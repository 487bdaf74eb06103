package org.g221.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pictures and tables of docs/architecture.md are those of the code. */
class ArchitecturePageTest {

  private static final Pattern ROOM =
      Pattern.compile("org\\.g221\\.(?:engine|job)\\.(\\w+)(\\..*)?");
  private static final Pattern ARROW = Pattern.compile("^ *(\\w+) --> (\\w+)$", Pattern.MULTILINE);
  private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|", Pattern.MULTILINE);

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.g221");

  private static String page;

  /** An arrow of a picture: {@code from} uses {@code to}. */
  private record Arrow(String from, String to) {}

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(SampleScan.confFolder().resolve("../docs/architecture.md"));
  }

  private static Optional<String> room(JavaClass type) {
    Matcher name = ROOM.matcher(type.getPackageName());
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** The rooms that each room uses. */
  private static Map<String, Set<String>> used() {
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass type : CODE) {
      room(type)
          .ifPresent(
              from -> {
                Set<String> targets = used.computeIfAbsent(from, any -> new TreeSet<>());
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                  room(dependency.getTargetClass().getBaseComponentType()).ifPresent(targets::add);
                }
                targets.remove(from);
              });
    }
    return used;
  }

  private static List<Arrow> arrows(String heading) {
    String section = page.substring(page.indexOf("\n## " + heading + "\n"));
    String picture = section.substring(section.indexOf("```mermaid"));
    Matcher line = ARROW.matcher(picture.substring(0, picture.indexOf("\n```\n")));
    List<Arrow> arrows = new ArrayList<>();
    while (line.find()) {
      arrows.add(new Arrow(line.group(1), line.group(2)));
    }
    assertThat(arrows).as("arrows under '" + heading + "'").isNotEmpty();
    return arrows;
  }

  private static Set<String> reachable(String from, List<Arrow> arrows) {
    Set<String> reached = new TreeSet<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(from));
    while (!waiting.isEmpty()) {
      String room = waiting.pop();
      for (Arrow arrow : arrows) {
        if (arrow.from().equals(room) && reached.add(arrow.to())) {
          waiting.push(arrow.to());
        }
      }
    }
    return reached;
  }

  @Test
  void tablesNameEveryRoomOnce() {
    List<String> rows =
        ROW.matcher(page.substring(0, page.indexOf("\n## The way of the data\n")))
            .results()
            .map(row -> row.group(1))
            .toList();
    assertThat(rows).containsExactlyInAnyOrderElementsOf(used().keySet());
  }

  @Test
  void everyArrowBetweenRoomsIsAUseInTheCode() {
    Map<String, Set<String>> used = used();
    assertThat(arrows("Rooms"))
        .allSatisfy(
            arrow ->
                assertThat(used.getOrDefault(arrow.from(), Set.of()))
                    .as(arrow.from() + " uses")
                    .contains(arrow.to()));
  }

  /** What a room uses it reaches by arrows, so that nothing runs against the picture. */
  @Test
  void everyUseInTheCodeFollowsArrows() {
    List<Arrow> arrows = arrows("Rooms");
    used()
        .forEach(
            (room, targets) ->
                assertThat(reachable(room, arrows)).as("arrows from " + room).containsAll(targets));
  }

  @Test
  void arrowsNeverLeadBack() {
    List<Arrow> arrows = arrows("Rooms");
    Set<String> rooms = arrows.stream().map(Arrow::from).collect(Collectors.toSet());
    assertThat(rooms).noneMatch(room -> reachable(room, arrows).contains(room));
  }

  /** Data go from one class to the next if one of the two knows the other. */
  @Test
  void wayOfTheDataLeadsThroughClassesThatKnowEachOther() {
    Map<String, JavaClass> byName =
        CODE.stream()
            .filter(type -> room(type).isPresent() && type.isTopLevelClass())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.toMap(JavaClass::getSimpleName, type -> type));
    for (Arrow arrow : arrows("The way of the data")) {
      assertThat(byName).containsKeys(arrow.from(), arrow.to());
      JavaClass from = byName.get(arrow.from());
      JavaClass to = byName.get(arrow.to());
      assertThat(knows(from, to) || knows(to, from))
          .as("%s and %s know each other", arrow.from(), arrow.to())
          .isTrue();
    }
  }

  private static boolean knows(JavaClass one, JavaClass other) {
    return one.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType().getName())
        .anyMatch(name -> name.equals(other.getName()) || name.startsWith(other.getName() + "$"));
  }
}
