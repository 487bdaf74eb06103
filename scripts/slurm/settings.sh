# Sourced by the scripts of a job of Slurm.

# Writes settings of Spark into FOLDER/conf, which nobody else can read: those of the installation, and the secret of
# the job: private_settings FOLDER
private_settings() {
  local installed=${SPARK_CONF_DIR:-$SPARK_HOME/conf}
  mkdir "$1/conf"
  if [ -d "$installed" ]; then cp -RL "$installed/." "$1/conf/"; fi
  # The log of the master has to say where it is.
  rm -f "$1/conf/log4j2.properties"
  printf '\n%s %s' spark.authenticate true spark.authenticate.secret "$G221_SPARK_SECRET" \
    >> "$1/conf/spark-defaults.conf"
}

# Runs a program of Spark in place of this shell, with these settings and with its files in FOLDER:
# spark_in FOLDER PROGRAM …
spark_in() {
  export SPARK_CONF_DIR="$1/conf" SPARK_LOCAL_DIRS="$1"
  unset G221_SPARK_SECRET
  exec "${@:2}"
}
