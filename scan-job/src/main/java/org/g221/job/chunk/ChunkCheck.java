package org.g221.job.chunk;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.g221.job.chunk.ChunkStore.Flaw;
import org.g221.job.chunk.ChunkStore.NotDoneException;

/**
 * The result of reading chunks from disk.
 *
 * @param result merged result of the finished chunks; null if there are none
 * @param missing chunks of which nothing was found
 * @param damaged chunks of which something was found that cannot be used, each with the reason
 */
public record ChunkCheck(ChunkResult result, List<Chunk> missing, List<Damage> damaged)
    implements Serializable {

  /** A chunk of which something was found that cannot be used. */
  record Damage(Chunk chunk, String reason) implements Serializable {}

  /**
   * Reads chunks one after the other.
   *
   * @param configuration how to access file systems
   */
  public static ChunkCheck of(
      Iterator<Chunk> chunks, ChunkStore store, Configuration configuration) {
    ChunkResult result = null;
    List<Chunk> missing = new ArrayList<>();
    List<Damage> damaged = new ArrayList<>();
    while (chunks.hasNext()) {
      Chunk chunk = chunks.next();
      try {
        ChunkResult next = store.check(chunk, configuration);
        result = result == null ? next : result.combine(next);
      } catch (NotDoneException e) {
        if (e.flaw() == Flaw.MISSING) {
          missing.add(chunk);
        } else {
          damaged.add(new Damage(chunk, e.getMessage()));
        }
      }
    }
    return new ChunkCheck(result, missing, damaged);
  }

  public ChunkCheck combine(ChunkCheck other) {
    ChunkResult both =
        result == null
            ? other.result
            : other.result == null ? result : result.combine(other.result);
    return new ChunkCheck(both, joined(missing, other.missing), joined(damaged, other.damaged));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /** Number of finished chunks. */
  public int done() {
    return result == null ? 0 : result.chunks();
  }

  /** Describes what is wrong with the damaged chunks. */
  public List<String> flaws() {
    List<String> flaws = new ArrayList<>();
    missing.forEach(chunk -> flaws.add("chunk " + chunk.number() + " is not there"));
    damaged.forEach(damage -> flaws.add(damage.reason()));
    return flaws;
  }

  /** The chunks to be evaluated, in order. */
  public List<Chunk> open() {
    List<Chunk> open = new ArrayList<>(missing);
    damaged.forEach(damage -> open.add(damage.chunk()));
    open.sort(Comparator.comparingInt(Chunk::number));
    return open;
  }
}
