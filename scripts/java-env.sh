# Sourced by the scripts that run Java.
#
# Sets java, the program to run: that of JAVA_HOME where it is set, as Maven and spark-submit do, otherwise the one on
# the PATH; and java_modules, the names of its modules. Ends with a line that says what is needed if there is none, or
# too few files may be opened.

java_needed="g221 needs Java 17 or newer"

no_java() {
  echo "$java_needed, but $1." >&2
  exit 1
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || no_java "JAVA_HOME is $JAVA_HOME, which has no bin/java"
  else
    java=$(command -v java) || no_java "there is no java on the PATH, and JAVA_HOME is not set"
    java=$(readlink -f "$java")
  fi
}

# Sets java_version and java_modules, from a file of the installation, which is faster than to run it.
read_release() {
  local line release=${java%/bin/java}/release
  java_version="" java_modules=""
  if [ -r "$release" ]; then
    while IFS= read -r line; do
      case $line in
        JAVA_VERSION=*) java_version=${line//[!0-9.]/} ;;
        MODULES=*) line=${line#*=} java_modules=${line//\"/} ;;
      esac
    done < "$release"
  fi
  if [ -z "$java_version" ]; then
    java_version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9.]*\).*/\1/p') || true
  fi
  if [ -z "$java_modules" ]; then
    java_modules=$("$java" --list-modules 2> /dev/null | sed 's/@.*//' | paste -sd' ') || true
  fi
}

check_java() {
  [ -n "$java_version" ] || no_java "$java does not say what it is; see $java -version"
  local major=${java_version#1.}
  [ "${major%%.*}" -ge 17 ] || no_java "$java is version $java_version"
}

# In the locale C, Java refuses names of files that are not ASCII; UTF-8 is taken instead, as Python does.
take_utf8() {
  if [ "$(locale charmap 2> /dev/null)" = ANSI_X3.4-1968 ]; then
    { export LC_ALL=C.UTF-8; } 2> /dev/null
  fi
}

# The jars of a build, in their order: class_path BUILD
class_path() {
  local jars joined
  mapfile -t jars < "$1/class-path.txt"
  printf -v joined '%s:' "${jars[@]/#/"$1/lib/"}"
  echo "${joined%:}"
}

# The JVM takes what it may at most. With less than a scan opens, it may not even start, and does not say why.
check_files() {
  local files
  files=$(ulimit -Hn)
  if [ "$files" != unlimited ] && [ "$files" -lt 256 ]; then
    echo "g221 has to open 256 files at once, but may open only $files; raise the limit, such as with ulimit -n 1024." >&2
    exit 1
  fi
}

# Words as they are typed into a shell.
shell_words() {
  local word line=
  for word in "$@"; do
    if [[ $word =~ ^[A-Za-z0-9_@%+=:,./-]+$ ]]; then line+=" $word"; else line+=" '${word//\'/\'\\\'\'}'"; fi
  done
  printf '%s' "${line# }"
}

check_files
find_java
read_release
check_java
take_utf8
