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
 * What was found when chunks were read from disk.
 *
 * @param result of those that are done, merged; null if none is
 * @param missing those of which there is nothing
 * @param damaged those of which something is there that cannot be used, each with the reason
 */
public record ChunkCheck(ChunkResult result, List<Chunk> missing, List<Damage> damaged)
    implements Serializable {

  /** A chunk of which something is there that cannot be used. */
  record Damage(Chunk chunk, String reason) implements Serializable {}

  /**
   * Reads chunks one after the other.
   *
   * @param configuration how file systems are reached
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

  /** Number of chunks that are done. */
  public int done() {
    return result == null ? 0 : result.chunks();
  }

  /** What is wrong with chunks. */
  public List<String> flaws() {
    List<String> flaws = new ArrayList<>();
    missing.forEach(chunk -> flaws.add("chunk " + chunk.number() + " is not there"));
    damaged.forEach(damage -> flaws.add(damage.reason()));
    return flaws;
  }

  /** Those that have to be done, in order. */
  public List<Chunk> open() {
    List<Chunk> open = new ArrayList<>(missing);
    damaged.forEach(damage -> open.add(damage.chunk()));
    open.sort(Comparator.comparingInt(Chunk::number));
    return open;
  }
}
