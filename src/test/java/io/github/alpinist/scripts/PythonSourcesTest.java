package io.github.alpinist.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PythonSourcesTest {
    @Test
    void aCommandIsReadFromTextsAndLists() {
        assertThat(python(
                        "import subprocess, os",
                        "subprocess.run(['git', 'log', name], check=True)",
                        "subprocess.check_output(\"ffmpeg -i in.avi out.mp4\", shell=True)",
                        "subprocess.Popen(args=('psql', '-c', query))",
                        "os.system('cd /tmp && convert a.png b.jpg')",
                        "os.execvp('redis-server', ['redis-server'])",
                        "os.spawnlp(os.P_WAIT, 'tar', 'tar', 'x')"))
                .containsExactly(
                        "2 command git log ?",
                        "3 command ffmpeg -i in.avi out.mp4",
                        "4 command psql -c ?",
                        "5 command convert a.png b.jpg",
                        "6 command redis-server redis-server",
                        "7 command tar tar x");
    }

    @Test
    void namesThatAnImportGivesAreFollowed() {
        assertThat(python(
                        "import subprocess as sp",
                        "from os import (path,",
                        "    system as run_it)",
                        "from shutil import which",
                        "import asyncio",
                        "sp.call(['a'])",
                        "run_it('b')",
                        "which('c')",
                        "asyncio.create_subprocess_exec('d', 'e')",
                        "run('f')",
                        "self.call(['g'])",
                        "ctypes.system('h')"))
                .containsExactly("6 command a", "7 command b", "8 command c", "9 command d e");
    }

    @Test
    void commentsAndTextsAboutCommandsSayNothing() {
        assertThat(python(
                        "import subprocess",
                        "# subprocess.run(['git'])",
                        "'''subprocess.run(['git'])",
                        "subprocess.run(['git']) '''",
                        "x = 'subprocess.run([\"git\"])' # \"",
                        "y = \"it's\" ; subprocess.run(['make'])"))
                .containsExactly("6 command make");
    }

    @Test
    void whatIsPutTogetherIsKnownAsFarAsItsLiteralsGo() {
        assertThat(python(
                        "import subprocess",
                        "TOOL = 'jq'",
                        "OTHER = pick()",
                        "subprocess.run([TOOL, '-r'])",
                        "subprocess.run([OTHER, '-r'])",
                        "subprocess.run(f'gzip {name} | nice xz', shell=True)",
                        "subprocess.run('tar ' + flags, shell=True)",
                        "subprocess.run('/usr/bin/' + name)",
                        "subprocess.run(f'{tool} x', shell=True)",
                        "subprocess.run(['sh', '-c', 'sed s/a/b/ | sort'])",
                        "subprocess.run(shlex.split('awk 1'))"))
                .containsExactly(
                        "4 command jq -r",
                        "6 command gzip ?",
                        "6 command nice xz",
                        "6 command xz",
                        "7 command tar ?",
                        "8 path /usr/bin",
                        "10 command sh -c sed s/a/b/ | sort",
                        "10 command sed s/a/b/",
                        "10 command sort",
                        "11 command awk 1");
    }

    @Test
    void librariesThatAreOpenedAndPathsThatAreNamedCount() {
        assertThat(python(
                        "import ctypes",
                        "from ctypes.util import find_library",
                        "ctypes.CDLL('libmagic.so.1')",
                        "ctypes.cdll.LoadLibrary(find_library('sodium'))",
                        "ffi.dlopen('libfoo.so')",
                        "zones = '/usr/share/zoneinfo/'",
                        "fonts = f'/usr/share/fonts/{name}.ttf'",
                        "url = 'http://a/b/c'",
                        "text = 'see /usr/share/doc for more'"))
                .containsExactly(
                        "3 library libmagic.so.1",
                        "4 library libsodium.so",
                        "5 library libfoo.so",
                        "6 path /usr/share/zoneinfo",
                        "7 path /usr/share/fonts");
    }

    private static java.util.List<String> python(String... lines) {
        return Mentions.of("app.py", lines);
    }
}
