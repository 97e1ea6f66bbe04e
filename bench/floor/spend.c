// Runs a command, throws its output away, and prints what it cost: nanoseconds, and its peak memory in KiB.
// usage: spend COMMAND...   the exit code is the command's
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	if (argc < 2) { fprintf(stderr, "usage: spend COMMAND...\n"); return 2; }
	struct timespec begun, ended;
	struct rusage usage;
	int status;
	clock_gettime(CLOCK_MONOTONIC, &begun);
	pid_t child = fork();
	if (child < 0) { perror("fork"); return 1; }
	if (child == 0) {
		int null = open("/dev/null", O_RDWR);
		dup2(null, 0);
		dup2(null, 1);
		execvp(argv[1], argv + 1);
		perror(argv[1]);
		_exit(127);
	}
	if (wait4(child, &status, 0, &usage) < 0) { perror("wait4"); return 1; }
	clock_gettime(CLOCK_MONOTONIC, &ended);
	printf("%lld %ld\n", (ended.tv_sec - begun.tv_sec) * 1000000000LL + ended.tv_nsec - begun.tv_nsec, usage.ru_maxrss);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
