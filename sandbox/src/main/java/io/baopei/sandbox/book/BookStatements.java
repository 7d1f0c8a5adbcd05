package io.baopei.sandbox.book;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the counterparties say moved on a day of Shanghai: the books, and the lies planted. */
@Component
public class BookStatements {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final List<Plant> plants = new CopyOnWriteArrayList<>();
  private final Books books;
  private final Clock clock;

  BookStatements(Books books, Clock clock) {
    this.books = books;
    this.clock = clock;
  }

  /** The lines of that kind and day, oldest first. */
  public List<Stated> of(MovementKind kind, LocalDate day) {
    Stream<Stated> lines =
        books.executions().stream().filter(money -> money.key().kind() == kind).map(Stated::of);
    for (Plant plant : plants) {
      lines = plant.kind() == kind ? lines.flatMap(plant::applied) : lines;
    }
    return Stream.concat(lines, added(kind))
        .filter(line -> line.at().atZone(ZONE).toLocalDate().equals(day))
        .sorted(Comparator.comparing(Stated::at).thenComparing(Stated::reference))
        .toList();
  }

  void plant(Plant plant) {
    plants.add(plant.atOr(clock.instant()));
  }

  void clear() {
    plants.clear();
  }

  private Stream<Stated> added(MovementKind kind) {
    return plants.stream().filter(plant -> plant.kind() == kind).flatMap(Plant::added);
  }
}
