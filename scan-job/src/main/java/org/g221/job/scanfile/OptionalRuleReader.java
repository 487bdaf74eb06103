package org.g221.job.scanfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.model.Model;
import org.g221.engine.model.OptionalRule;

/** Reads which optional rules of a model a scan asks for. */
final class OptionalRuleReader {

  private final Model model;
  private final YamlMapping scan;

  OptionalRuleReader(Model model, YamlMapping scan) {
    this.model = model;
    this.scan = scan;
  }

  /** The keys of all optional rules. */
  List<String> keys() {
    return model.optionalRules().stream().map(OptionalRule::key).toList();
  }

  /** The numbers given for optional rules, by key; those that are not usable are reported. */
  Map<String, Double> read() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (OptionalRule rule : model.optionalRules()) {
      OptionalDouble number = scan.number(rule.key());
      if (number.isPresent() && !rule.allows(number.getAsDouble())) {
        scan.error(rule.key(), "is " + number.getAsDouble() + " but " + rule.demand());
      }
      number.ifPresent(value -> numbers.put(rule.key(), value));
    }
    return numbers;
  }
}
