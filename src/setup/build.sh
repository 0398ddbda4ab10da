# shellcheck shell=bash
# Builds the tool where its sources changed. Sourced after common.sh, at the project's root.

need_java() {
  need javac=default-jdk-headless mvn=maven
}

build_tool() {
  local jar=target/alpinist.jar
  if [[ -e $jar && -z $(find pom.xml src/main -newer "$jar" -print -quit) ]]; then
    say 'the tool is built'
    return
  fi
  say 'building the tool: mvn package'
  mvn -B -q -ntp -Dstyle.color=never -DskipTests package || die 'the tool could not be built' "see Maven's message above"
}
