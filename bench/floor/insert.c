// The floor of an insertion: ready-made routes, 100 messages a send, one confirmation for each hundred.
// usage: insert COUNT   makes 20.0.0.0/28, 20.0.0.16/28 ... via 10.0.0.2; prints the number of messages and the nanoseconds
#include <arpa/inet.h>
#include <errno.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

enum { MESSAGES = 100 };

struct message {
	struct nlmsghdr h;
	struct rtmsg route;
	struct rtattr destination_header;
	unsigned destination;
	struct rtattr gateway_header;
	unsigned gateway;
};

static struct message messages[MESSAGES];

int main(int argc, char **argv)
{
	long count = argc > 1 ? atol(argv[1]) : 200000;
	int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
	struct timespec begun, ended;
	clock_gettime(CLOCK_MONOTONIC, &begun);
	for (long sent = 0; sent < count;) {
		int some = count - sent < MESSAGES ? count - sent : MESSAGES;
		for (int i = 0; i < some; i++)
			messages[i] = (struct message){
				.h = { .nlmsg_len = sizeof(struct message), .nlmsg_type = RTM_NEWROUTE, .nlmsg_seq = sent + i + 1,
				       .nlmsg_flags = NLM_F_REQUEST | NLM_F_CREATE | (i == some - 1 ? NLM_F_ACK : 0) },
				.route = { .rtm_family = AF_INET, .rtm_dst_len = 28, .rtm_table = RT_TABLE_MAIN, .rtm_protocol = RTPROT_STATIC, .rtm_type = RTN_UNICAST },
				.destination_header = { RTA_LENGTH(4), RTA_DST }, .destination = htonl((20u << 24) + ((sent + i) << 4)),
				.gateway_header = { RTA_LENGTH(4), RTA_GATEWAY }, .gateway = htonl((10u << 24) + 2) };
		if (send(fd, messages, some * sizeof(struct message), 0) < 0) { perror("send"); return 1; }
		char answer[4096];
		ssize_t length = recv(fd, answer, sizeof answer, 0);
		if (length <= 0) { perror("recv"); return 1; }
		struct nlmsgerr *error = NLMSG_DATA((struct nlmsghdr *)answer);
		if (error->error) { fprintf(stderr, "route %u: %s\n", error->msg.nlmsg_seq, strerror(-error->error)); return 1; }
		sent += some;
	}
	clock_gettime(CLOCK_MONOTONIC, &ended);
	printf("%ld %lld\n", count, (ended.tv_sec - begun.tv_sec) * 1000000000LL + ended.tv_nsec - begun.tv_nsec);
	return 0;
}
