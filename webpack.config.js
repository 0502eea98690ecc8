const { readdirSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

const root = __dirname;
/** What Excel registers: src/addin.ts has to import each of these files. */
const families = path.join(root, 'src/functions/families');
const shared = {
  mode: 'production',
  context: root,
  devtool: 'source-map',
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, loader: 'swc-loader' }] },
  performance: { hints: false },
  stats: 'errors-warnings',
};

/** What is deployed: one page, the shared runtime. The functions answer without the pane's chunk. */
const addin = async (env) => {
  const { withBaseUrl } = await import('./scripts/manifest.mjs');
  return {
    ...shared,
    name: 'addin',
    entry: { functions: './src/addin.ts' },
    output: {
      path: path.join(root, 'dist'),
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({
        input: readdirSync(families).map((name) => path.join(families, name)),
        output: 'functions.json',
      }),
      new HtmlWebpackPlugin({
        template: './src/addin.html',
        filename: 'taskpane.html',
        scriptLoading: 'defer',
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          {
            from: 'manifest.xml',
            transform: (content) =>
              withBaseUrl(content.toString(), env.baseUrl ?? process.env.AIROI_BASE_URL),
          },
        ],
      }),
    ],
  };
};

/** A case file drawn without the pane: for `npm run workbook`. Never shipped, so not minified. */
const batch = {
  ...shared,
  name: 'batch',
  entry: { batch: './src/batch.ts' },
  output: { path: path.join(root, 'build'), filename: '[name].js' },
  devtool: false,
  optimization: { minimize: false },
  // One file, run where nothing can be loaded afterwards.
  module: { ...shared.module, parser: { javascript: { dynamicImportMode: 'eager' } } },
};

/** The embedded Excel host for machines without Excel: never shipped, so not minified. */
const workbenchPage = {
  ...shared,
  name: 'workbench-page',
  entry: { workbench: './src/workbench/page/main' },
  output: { path: path.join(root, 'build/workbench'), filename: '[name].js', clean: { keep: /^cli\.cjs/ } },
  devtool: false,
  optimization: { minimize: false },
  module: {
    rules: [
      ...shared.module.rules,
      { test: /@univerjs.*\.js$/, loader: './scripts/univerFields.mjs' },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      { test: /\.(ttf|woff2?)$/, type: 'asset/inline' },
    ],
  },
  plugins: [
    new MiniCssExtractPlugin(),
    new HtmlWebpackPlugin({ template: './src/workbench/page/index.html', scriptLoading: 'defer' }),
    new CopyPlugin({
      patterns: ['assets/icon.svg'],
    }),
  ],
};

/** The same host for Node. Packages stay outside: Univer loads there only through its CommonJS entries. */
const workbenchCli = {
  ...shared,
  name: 'workbench-cli',
  target: 'node20',
  entry: { cli: './src/workbench/cli/main' },
  output: {
    path: path.join(root, 'build/workbench'),
    filename: '[name].cjs',
    library: { type: 'commonjs2' },
  },
  devtool: false,
  optimization: { minimize: false },
  externals: [
    ({ request }, callback) => (/^[.\/]/.test(request) ? callback() : callback(null, `commonjs ${request}`)),
  ],
};

module.exports = [addin, batch, workbenchPage, workbenchCli];
