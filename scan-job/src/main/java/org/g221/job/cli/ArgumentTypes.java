package org.g221.job.cli;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.WrittenNumber;
import org.g221.job.option.DatasetFormat;
import org.g221.job.option.OutputFormat;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads arguments by the rules of files, and names what is allowed as users write it. */
final class ArgumentTypes {

  private ArgumentTypes() {}

  /** Makes all commands of a command line use these rules. */
  static CommandLine register(CommandLine line) {
    return line.registerConverter(Double.class, ArgumentTypes::number)
        .registerConverter(Integer.class, ArgumentTypes::whole)
        .registerConverter(Long.class, ArgumentTypes::longWhole)
        .registerConverter(OutputFormat.class, oneOf(OutputFormat.values()))
        .registerConverter(DatasetFormat.class, oneOf(DatasetFormat.values()))
        .registerConverter(ExportCommand.Format.class, oneOf(ExportCommand.Format.values()));
  }

  private static double number(String text) {
    OptionalDouble value = WrittenNumber.decimal(text);
    return value.orElseThrow(
        () -> refusal(text, "must be a finite number" + WrittenNumber.hint(text)));
  }

  private static int whole(String text) {
    OptionalLong value = WrittenNumber.whole(text);
    if (value.isEmpty() || value.getAsLong() != (int) value.getAsLong()) {
      throw refusal(text, "must be a whole number");
    }
    return (int) value.getAsLong();
  }

  private static long longWhole(String text) {
    return WrittenNumber.whole(text).orElseThrow(() -> refusal(text, "must be a whole number"));
  }

  private static <T> ITypeConverter<T> oneOf(T[] values) {
    List<String> names = Arrays.stream(values).map(Object::toString).toList();
    return text ->
        Arrays.stream(values)
            .filter(value -> value.toString().equalsIgnoreCase(text))
            .findFirst()
            .orElseThrow(
                () ->
                    new TypeConversionException(
                        "is " + NearestName.mistaken(text, "unknown", names)));
  }

  private static TypeConversionException refusal(String text, String rule) {
    return new TypeConversionException("is '" + text + "' but " + rule);
  }
}
