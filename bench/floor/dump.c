// The floor of a dump: receives a table and walks the message headers, and does nothing with them.
// usage: dump TYPE FAMILY HEADER-SIZE [PROTOCOL]   prints the number of messages and the nanoseconds
#include <linux/netlink.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static char buffer[65536];

int main(int argc, char **argv)
{
	int one = 1, size = 1 << 20, header = argc > 3 ? atoi(argv[3]) : 12;
	struct { struct nlmsghdr h; unsigned char body[64]; } request = { .h = {
		.nlmsg_len = NLMSG_LENGTH(header), .nlmsg_type = argc > 1 ? atoi(argv[1]) : 26,
		.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP, .nlmsg_seq = 1 } };
	request.body[0] = argc > 2 ? atoi(argv[2]) : 2;
	int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, argc > 4 ? atoi(argv[4]) : NETLINK_ROUTE);
	setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &size, sizeof size);
	setsockopt(fd, SOL_NETLINK, NETLINK_GET_STRICT_CHK, &one, sizeof one);
	struct timespec begun, ended;
	clock_gettime(CLOCK_MONOTONIC, &begun);
	if (send(fd, &request, request.h.nlmsg_len, 0) < 0) { perror("send"); return 1; }
	long count = 0;
	for (int done = 0; !done;) {
		ssize_t length = recv(fd, buffer, sizeof buffer, 0);
		if (length <= 0) { perror("recv"); return 1; }
		for (struct nlmsghdr *h = (void *)buffer; NLMSG_OK(h, length); h = NLMSG_NEXT(h, length)) {
			if (h->nlmsg_type == NLMSG_DONE || h->nlmsg_type == NLMSG_ERROR) { done = 1; break; }
			count++;
		}
	}
	clock_gettime(CLOCK_MONOTONIC, &ended);
	printf("%ld %lld\n", count, (ended.tv_sec - begun.tv_sec) * 1000000000LL + ended.tv_nsec - begun.tv_nsec);
	return 0;
}
