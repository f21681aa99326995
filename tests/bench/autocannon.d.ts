/** The part of autocannon 9 that the benchmarks use; the package ships no types. */
declare module "autocannon" {
  type Options = {
    url: string;
    connections: number;
    method?: string;
    headers?: Record<string, string>;
    body?: string;
    /** Seconds. */
    duration?: number;
    amount?: number;
  };
  type Result = {
    /** Seconds. */
    duration: number;
    errors: number;
    non2xx: number;
    "2xx": number;
    /** Milliseconds. */
    latency: { p50: number; p99: number };
  };
  export default function autocannon(options: Options): Promise<Result>;
}
