package amur.timetabling;
public class Trial {
    public static void main(String[] x) {
        int a = Integer.parseInt(x[0]), b = Integer.parseInt(x[1]), r = Integer.parseInt(x[2]);
        int iters = Integer.parseInt(x[3]);
        Problem p = FairGenerator.generate(a, b, r, FairGenerator.Family.TIGHT, 7);
        long t0 = System.nanoTime();
        Relaxation d = new Relaxation(p);
        System.out.println("tables " + p.tables(0) + " build " + (System.nanoTime() - t0) / 1e9);
        for (int i = 0; i < iters; i+=20) {
            d.iterate(20);
            double bb=d.bound();
            if (i%100==0) System.out.printf("%d %.2fs y %.1f best %.1f%n", d.iterations(), (System.nanoTime()-t0)/1e9, bb, d.bestBound());
        }
        Certificate c = d.certificate(java.util.Set.of());
        System.out.println(c.bound() / (double) c.scale());
    }
}
